package org.folkmoot.networks.practice;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.networks.Json;
import tools.jackson.databind.JsonNode;

/**
 * One request as the practice networks see it.
 *
 * @param hidden how long what it makes stays out of what others read
 * @param rawPath as it was sent, with everything in it that was encoded
 */
public record Call(
        String method,
        String path,
        Map<String, String> query,
        Map<String, String> headers,
        byte[] body,
        Duration hidden,
        String rawPath) {

    public Call(
            String method,
            String path,
            Map<String, String> query,
            Map<String, String> headers,
            byte[] body,
            Duration hidden) {
        this(method, path, query, headers, body, hidden, path);
    }

    public static Call of(HttpExchange exchange) throws IOException {
        var headers = new LinkedHashMap<String, String>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.getFirst()));
        return new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                decode(Optional.ofNullable(exchange.getRequestURI().getRawQuery())
                        .orElse("")),
                headers,
                exchange.getRequestBody().readAllBytes(),
                Duration.ZERO,
                exchange.getRequestURI().getRawPath());
    }

    public Call hiddenFor(Duration time) {
        return new Call(method, path, query, headers, body, time, rawPath);
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** Query and form together, as Facebook takes them. */
    public Map<String, String> parameters() {
        var all = new LinkedHashMap<>(query);
        var type = header("content-type");
        if (type.startsWith("application/x-www-form-urlencoded")) {
            all.putAll(decode(new String(body, StandardCharsets.UTF_8)));
        } else if (type.startsWith("multipart/form-data")) {
            all.putAll(Multipart.of(type, body).fields());
        }
        return all;
    }

    /** The JSON body; an empty object when there is none. */
    public JsonNode json() {
        return Json.parse(body).orElseGet(Json::object);
    }

    /** What the call is, for faults: method and last part of the path. */
    public String operation() {
        var last = path.substring(path.lastIndexOf('/') + 1);
        return method + " " + last.substring(last.lastIndexOf('.') + 1);
    }

    private static Map<String, String> decode(String encoded) {
        var fields = new LinkedHashMap<String, String>();
        for (var pair : encoded.split("&")) {
            if (!pair.isEmpty()) {
                var parts = pair.split("=", 2);
                fields.put(plain(parts[0]), parts.length == 2 ? plain(parts[1]) : "");
            }
        }
        return fields;
    }

    private static String plain(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }
}
