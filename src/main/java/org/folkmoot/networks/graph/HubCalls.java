package org.folkmoot.networks.graph;

import java.util.Map;
import java.util.Optional;
import org.folkmoot.networks.WebhookCall;

/**
 * Calls from Meta: batched, unordered, repeated for up to 36 hours, and signed over the raw bytes with the app's secret
 * (developers.facebook.com/docs/graph-api/webhooks, read 2026-11-22).
 */
public final class HubCalls {

    /** Our own word, which Meta repeats when it checks the webhook address. */
    public static final String VERIFY_TOKEN = "verifyToken";

    private static final String PREFIX = "sha256=";

    private HubCalls() {}

    public static Optional<String> handshake(WebhookCall call, Map<String, String> secrets) {
        var known = call.parameter("hub.verify_token")
                .filter(word -> Signatures.same(word, secrets.getOrDefault(VERIFY_TOKEN, "")))
                .isPresent();
        return known && call.parameter("hub.mode").filter("subscribe"::equals).isPresent()
                ? call.parameter("hub.challenge")
                : Optional.empty();
    }

    public static boolean verified(WebhookCall call, Map<String, String> secrets) {
        var secret = secrets.getOrDefault(Graph.APP_SECRET, "");
        return !secret.isEmpty()
                && call.header("x-hub-signature-256")
                        .filter(signature -> Signatures.same(signature, PREFIX + Signatures.hmac(secret, call.body())))
                        .isPresent();
    }
}
