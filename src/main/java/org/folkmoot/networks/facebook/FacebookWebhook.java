package org.folkmoot.networks.facebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.InboundEvent;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Receives;
import org.folkmoot.networks.Session;
import org.folkmoot.networks.WebhookCall;
import org.folkmoot.networks.graph.Graph;
import org.folkmoot.networks.graph.Signatures;
import tools.jackson.databind.JsonNode;

/**
 * Calls from Facebook: batched, unordered, repeated for up to 36 hours, and signed over the raw bytes with the app's
 * secret (developers.facebook.com/docs/graph-api/webhooks, read 2026-11-22).
 */
final class FacebookWebhook implements Receives {

    private static final String PREFIX = "sha256=";
    private static final String KINDS = "feed,mention,messages,message_echoes";

    @Override
    public Optional<String> handshake(WebhookCall call, Map<String, String> secrets) {
        var known = call.parameter("hub.verify_token")
                .filter(word -> Signatures.same(word, secrets.getOrDefault(FacebookAccess.VERIFY_TOKEN, "")))
                .isPresent();
        return known && call.parameter("hub.mode").filter("subscribe"::equals).isPresent()
                ? call.parameter("hub.challenge")
                : Optional.empty();
    }

    @Override
    public boolean verified(WebhookCall call, Map<String, String> secrets) {
        var secret = secrets.getOrDefault(FacebookAccess.APP_SECRET, "");
        return !secret.isEmpty()
                && call.header("x-hub-signature-256")
                        .filter(signature -> Signatures.same(signature, PREFIX + Signatures.hmac(secret, call.body())))
                        .isPresent();
    }

    @Override
    public List<InboundEvent> parse(byte[] body) {
        var events = new ArrayList<InboundEvent>();
        var call = Json.parse(body);
        if (call.isEmpty() || !call.get().path("object").asString("").equals("page")) {
            return List.of();
        }
        for (var entry : call.get().path("entry")) {
            entry.path("changes").forEach(change -> events.add(FacebookEvents.change(entry, change)));
            entry.path("messaging")
                    .forEach(one -> FacebookEvents.message(entry, one).ifPresent(events::add));
        }
        return List.copyOf(events);
    }

    @Override
    public Answer<Boolean> subscribe(Session session) {
        var answer = Graph.of(session)
                .post(session.remoteAccountId() + "/subscribed_apps", Map.of("subscribed_fields", KINDS));
        return switch (answer) {
            case Answer.Got<JsonNode>(var body) ->
                Answer.of(body.path("success").asBoolean(false));
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
        };
    }
}
