package org.folkmoot.networks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Stands between a connector and the practice networks, hands everything on, and keeps what was said. */
final class Recorder implements AutoCloseable {

    private static final Set<String> OUR_OWN = Set.of("host", "content-length", "connection", "transfer-encoding");

    /** One request with its answer. */
    record Heard(
            String method,
            String path,
            String query,
            Map<String, String> headers,
            byte[] body,
            int status,
            String answerType,
            byte[] answer) {

        @Override
        public String toString() {
            return method + " " + path + " " + status;
        }
    }

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI behind;
    private final HttpServer server;

    Recorder(URI behind) throws IOException {
        this.behind = behind;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::pass);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<Heard> heard() {
        return List.copyOf(heard);
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
            var request = HttpRequest.newBuilder(behind.resolve(exchange.getRequestURI()))
                    .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
            headers.forEach((name, value) -> {
                if (!OUR_OWN.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                    request.header(name, value);
                }
            });
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            var type = answer.headers().firstValue("content-type").orElse("");
            heard.add(new Heard(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestURI().getRawQuery() == null
                            ? ""
                            : exchange.getRequestURI().getRawQuery(),
                    headers,
                    body,
                    answer.statusCode(),
                    type,
                    answer.body()));
            answer.headers().map().forEach((name, values) -> {
                if (!OUR_OWN.contains(name)) {
                    exchange.getResponseHeaders()
                            .put(name, values.stream().map(this::ours).toList());
                }
            });
            var said = type.startsWith("application/json") ? ours(answer.body()) : answer.body();
            exchange.sendResponseHeaders(answer.statusCode(), said.length == 0 ? -1 : said.length);
            exchange.getResponseBody().write(said);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** Addresses to go on to lead here again. */
    private byte[] ours(byte[] body) {
        return ours(new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private String ours(String text) {
        return text.replace(behind.toString(), address().toString());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
