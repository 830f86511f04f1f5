package org.folkmoot.networks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;

/** Gives media by address, as the library does to networks that fetch by themselves. */
public final class MediaGround implements MediaSource, AutoCloseable {

    public static final byte[] PHOTO = jpeg(8, 8);
    public static final byte[] FILM = "\0\0\0\24ftypisom a film of the new bins".getBytes(StandardCharsets.ISO_8859_1);
    public static final Media BINS = new Media(
            "1".repeat(64), "image/jpeg", PHOTO.length, 8, 8, "Three wheeled bins, brown, black and green, at a kerb");
    public static final Media VIDEO =
            new Media("f".repeat(64), "video/mp4", FILM.length, 640, 360, "A crew empties a bin", 12_000, List.of());

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final HttpServer server;
    private boolean reachable = true;

    public MediaGround() throws IOException {
        files.put(BINS.sha256(), PHOTO);
        files.put(VIDEO.sha256(), FILM);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext("/media/", this::give);
        server.start();
    }

    static byte[] jpeg(int width, int height) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void put(Media media, byte[] bytes) {
        files.put(media.sha256(), bytes);
    }

    /** Whether this installation has an address that networks reach. */
    void reachable(boolean is) {
        reachable = is;
    }

    @Override
    public byte[] bytes(String sha256) {
        return Optional.ofNullable(files.get(sha256)).orElseThrow(NoSuchElementException::new);
    }

    @Override
    public Optional<URI> address(String sha256, String mime) {
        return reachable ? Optional.of(address(beginning(), sha256, mime)) : Optional.empty();
    }

    /** Where the addresses begin, to be told to another process. */
    public String beginning() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/media/";
    }

    public static URI address(String beginning, String sha256, String mime) {
        return URI.create(beginning + sha256 + "?type=" + mime.replace("/", "%2F"));
    }

    private void give(HttpExchange exchange) throws IOException {
        try (exchange) {
            var file = files.get(exchange.getRequestURI().getPath().substring("/media/".length()));
            if (file == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.getResponseHeaders()
                    .set("Content-Type", exchange.getRequestURI().getQuery().replace("type=", ""));
            exchange.sendResponseHeaders(200, file.length);
            exchange.getResponseBody().write(file);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
