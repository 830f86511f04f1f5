package org.folkmoot.networks.practice;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.folkmoot.networks.Json;
import tools.jackson.databind.JsonNode;

/**
 * With which key an app says who it is (RFC 7523). The practice server does not fetch what the app publishes, so it takes the
 * key's name for the key: the same one has to come back for the tokens.
 *
 * @param key its name; empty for an app that proves nothing
 * @param good false where what is said is about another app, for another server, or too old
 */
record ClientProof(String key, boolean good) {

    private static final String JWT = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    /** @param server whom it has to be said to */
    static ClientProof of(Map<String, String> asked, String server) {
        var proof = asked.getOrDefault("client_assertion", "");
        if (proof.isEmpty()) {
            return new ClientProof("", true);
        }
        var parts = proof.split("\\.");
        if (parts.length != 3
                || !asked.getOrDefault("client_assertion_type", "").equals(JWT)) {
            return new ClientProof("", false);
        }
        var key = part(parts[0]).path("kid").asString("");
        return new ClientProof(key, !key.isEmpty() && about(part(parts[1]), asked.get("client_id"), server));
    }

    private static boolean about(JsonNode claims, String client, String server) {
        return claims.path("iss").asString("").equals(client)
                && claims.path("sub").asString("").equals(client)
                && claims.path("aud").asString("").equals(server)
                && !claims.path("jti").asString("").isEmpty()
                && Instant.ofEpochSecond(claims.path("exp").asLong(0)).isAfter(Instant.now());
    }

    private static JsonNode part(String text) {
        return Json.read(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
    }

    boolean same(String other) {
        return good && key.equals(other);
    }
}
