package org.folkmoot.networks.practice;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.folkmoot.networks.Json;
import tools.jackson.databind.JsonNode;

/** What a practice network answers. */
public record Reply(int status, Map<String, String> headers, byte[] body) {

    public static Reply json(int status, JsonNode body) {
        return new Reply(status, Map.of("Content-Type", "application/json; charset=utf-8"), Json.bytes(body));
    }

    public static Reply html(int status, String page) {
        return new Reply(
                status,
                Map.of(
                        "Content-Type", "text/html; charset=utf-8",
                        "Content-Security-Policy",
                                "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; media-src 'self'; form-action 'self'"),
                page.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply bytes(String mime, byte[] bytes) {
        return new Reply(200, Map.of("Content-Type", mime, "X-Content-Type-Options", "nosniff"), bytes);
    }

    public static Reply seeOther(String path) {
        return new Reply(303, Map.of("Location", path), new byte[0]);
    }

    public Reply with(String name, String value) {
        var all = new HashMap<>(headers);
        all.put(name, value);
        return new Reply(status, Map.copyOf(all), body);
    }
}
