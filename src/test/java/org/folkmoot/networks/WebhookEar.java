package org.folkmoot.networks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An address that answers a network's challenge, takes its calls, and believes only what is signed. */
final class WebhookEar implements AutoCloseable {

    private final BlockingQueue<WebhookCall> calls = new LinkedBlockingQueue<>();
    private final Receives receives;
    private final Map<String, String> secrets;
    private final HttpServer server;

    WebhookEar(Receives receives, Map<String, String> secrets) throws IOException {
        this.receives = receives;
        this.secrets = Map.copyOf(secrets);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext("/webhooks", this::take);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/webhooks/dunmere");
    }

    /** The next thing that the network tells, once no forgery of it is believed. */
    InboundEvent heard() throws InterruptedException {
        var call = calls.poll(20, TimeUnit.SECONDS);
        assertThat(call).isNotNull();
        assertThat(receives.verified(call, secrets)).isTrue();
        var longer = (new String(call.body(), StandardCharsets.UTF_8) + " ").getBytes(StandardCharsets.UTF_8);
        assertThat(receives.verified(new WebhookCall("POST", call.headers(), Map.of(), longer), secrets))
                .isFalse();
        assertThat(receives.verified(new WebhookCall("POST", Map.of(), Map.of(), call.body()), secrets))
                .isFalse();
        assertThat(receives.verified(call, Map.of())).isFalse();
        return receives.parse(call.body()).getFirst();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var call = new WebhookCall(
                    exchange.getRequestMethod(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    query(exchange.getRequestURI()),
                    exchange.getRequestBody().readAllBytes());
            if (call.method().equals("POST")) {
                calls.add(call);
                exchange.sendResponseHeaders(200, -1);
                return;
            }
            var answer = receives.handshake(call, secrets);
            exchange.sendResponseHeaders(answer.isPresent() ? 200 : 403, 0);
            exchange.getResponseBody().write(answer.orElse("").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Map<String, List<String>> query(URI asked) {
        var query = new HashMap<String, List<String>>();
        if (asked.getRawQuery() != null) {
            for (var pair : asked.getRawQuery().split("&")) {
                var parts = pair.split("=", 2);
                query.put(parts[0], List.of(URLDecoder.decode(parts[1], StandardCharsets.UTF_8)));
            }
        }
        return query;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
