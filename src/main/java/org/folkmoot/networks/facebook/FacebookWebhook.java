package org.folkmoot.networks.facebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.InboundEvent;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Receives;
import org.folkmoot.networks.RemoteComment;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Session;
import org.folkmoot.networks.WebhookCall;
import org.folkmoot.networks.graph.Graph;
import org.folkmoot.networks.graph.Signatures;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Calls from Facebook: batched, unordered, repeated for up to 36 hours, and signed over the raw bytes with the app's
 * secret (developers.facebook.com/docs/graph-api/webhooks, read 2026-11-22).
 */
final class FacebookWebhook implements Receives {

    private static final String PREFIX = "sha256=";

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
            for (var change : entry.path("changes")) {
                events.add(event(entry, change));
            }
        }
        return List.copyOf(events);
    }

    @Override
    public Answer<Boolean> subscribe(Session session) {
        var answer = Graph.of(session)
                .post(session.remoteAccountId() + "/subscribed_apps", Map.of("subscribed_fields", "feed,mention"));
        return switch (answer) {
            case Answer.Got<JsonNode>(var body) ->
                Answer.of(body.path("success").asBoolean(false));
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
        };
    }

    private static InboundEvent event(JsonNode entry, JsonNode change) {
        var page = entry.path("id").asString("");
        var field = change.path("field").asString("");
        var value = change.path("value");
        var item = value.path("item").asString("");
        var verb = value.path("verb").asString("");
        var thing = value.path("comment_id").asString(value.path("post_id").asString(""));
        var time = value.path("created_time").asLong(entry.path("time").asLong(0));
        return new InboundEvent(
                page,
                String.join("|", page, field, item, verb, thing, String.valueOf(time)),
                type(field, item, verb),
                Instant.ofEpochSecond(time),
                item.equals("comment") ? comment(page, thing, time, value) : null,
                Json.text(change));
    }

    private static String type(String field, String item, String verb) {
        return field.equals("feed") && !item.isEmpty() ? item + "." + verb : field;
    }

    private static @Nullable RemoteComment comment(String page, String id, long time, JsonNode value) {
        if (id.isEmpty()) {
            return null;
        }
        var post = value.path("post_id").asString("");
        var author = value.path("from").path("id").asString("");
        return new RemoteComment(
                RemoteRef.of(id),
                RemoteComment.Kind.COMMENT,
                post.isEmpty() ? null : RemoteRef.of(post),
                value.has("parent_id") ? RemoteRef.of(value.path("parent_id").asString()) : null,
                author,
                value.path("from").path("name").asString(""),
                null,
                value.path("message").asString(""),
                Instant.ofEpochSecond(time),
                author.equals(page));
    }
}
