package org.folkmoot.networks.instagram;

import java.net.URI;
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
import org.folkmoot.networks.graph.HubCalls;
import org.folkmoot.networks.graph.PageMessages;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What Instagram tells by itself: comments and messages with their words, and of a mention only where it stands. Its
 * fields are chosen in the app; the page has to be subscribed to the app with any field.
 */
final class InstagramWebhook implements Receives {

    @Override
    public Optional<String> handshake(WebhookCall call, Map<String, String> secrets) {
        return HubCalls.handshake(call, secrets);
    }

    @Override
    public boolean verified(WebhookCall call, Map<String, String> secrets) {
        return HubCalls.verified(call, secrets);
    }

    @Override
    public List<InboundEvent> parse(byte[] body) {
        var events = new ArrayList<InboundEvent>();
        var call = Json.parse(body);
        if (call.isEmpty() || !call.get().path("object").asString("").equals("instagram")) {
            return List.of();
        }
        for (var entry : call.get().path("entry")) {
            for (var change : entry.path("changes")) {
                events.add(event(entry, change));
            }
            entry.path("messaging")
                    .forEach(one -> PageMessages.event(entry, one).ifPresent(events::add));
        }
        return List.copyOf(events);
    }

    @Override
    public Answer<Boolean> subscribe(Session session, URI address) {
        var answer = InstagramErrors.graph(session)
                .post(session.secret(InstagramAccess.PAGE) + "/subscribed_apps", Map.of("subscribed_fields", "feed"));
        return switch (answer) {
            case Answer.Got<JsonNode>(var body) ->
                Answer.of(body.path("success").asBoolean(false));
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
        };
    }

    private static InboundEvent event(JsonNode entry, JsonNode change) {
        var account = entry.path("id").asString("");
        var field = change.path("field").asString("");
        var value = change.path("value");
        var thing = value.path("id")
                .asString(
                        value.path("comment_id").asString(value.path("media_id").asString("")));
        var at = Instant.ofEpochSecond(entry.path("time").asLong(0));
        return new InboundEvent(
                account,
                String.join("|", account, field, thing, at.toString()),
                switch (field) {
                    case "comments" -> "comment.add";
                    case "mentions" -> InboundEvent.HINT;
                    default -> field;
                },
                at,
                field.equals("comments") ? comment(account, thing, at, value) : null,
                Json.text(change));
    }

    @Override
    public Answer<Optional<RemoteComment>> look(Session session, InboundEvent hint) {
        var value = Json.read(hint.payload()).path("value");
        return InstagramMentions.read(
                session,
                value.path("media_id").asString(""),
                value.path("comment_id").asString(""));
    }

    /** The call carries no time of the comment; its own is minutes later at most. */
    private static @Nullable RemoteComment comment(String account, String id, Instant at, JsonNode value) {
        var post = value.path("media").path("id").asString("");
        if (id.isEmpty() || post.isEmpty()) {
            return null;
        }
        var author = value.path("from");
        return new RemoteComment(
                RemoteRef.of(id),
                RemoteComment.Kind.COMMENT,
                RemoteRef.of(post),
                RemoteRef.of(value.path("parent_id").asString(post)),
                author.path("id").asString(""),
                author.path("username").asString(""),
                author.path("username").asString(""),
                value.path("text").asString(""),
                at,
                author.path("id").asString("").equals(account));
    }
}
