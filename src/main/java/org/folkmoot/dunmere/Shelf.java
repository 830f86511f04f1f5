package org.folkmoot.dunmere;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.regex.Pattern;
import org.folkmoot.assets.Assets;

/**
 * Gives Dunmere's files to those practice networks that fetch them by themselves, while its past is told and no web server
 * runs yet.
 */
final class Shelf implements AutoCloseable {

    private static final Pattern FILE = Pattern.compile("/media/.+/([0-9a-f]{64})\\.(\\w+)");
    private static final Map<String, String> KINDS =
            Map.of("jpg", "image/jpeg", "png", "image/png", "mp4", "video/mp4", "srt", "application/x-subrip");

    private final Assets assets;
    private final HttpServer server;

    Shelf(Assets assets) {
        this.assets = assets;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/media/", this::give);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void give(HttpExchange exchange) throws IOException {
        try (exchange) {
            var file = FILE.matcher(exchange.getRequestURI().getPath());
            var bytes = file.matches() ? assets.bytes(file.group(1)) : java.util.Optional.<byte[]>empty();
            if (bytes.isEmpty()) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", KINDS.getOrDefault(file.group(2), ""));
            exchange.sendResponseHeaders(200, bytes.get().length);
            exchange.getResponseBody().write(bytes.get());
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
