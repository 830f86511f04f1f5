package org.folkmoot.networks.threads;

import java.net.URI;
import java.time.Instant;
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
import org.folkmoot.networks.graph.GraphAnswers;
import org.folkmoot.networks.graph.HubCalls;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What Threads tells by itself, one thing in a call: answers and mentions, signed like Meta's other calls
 * (developers.facebook.com/documentation/threads/webhooks, read 2026-11-22). The app names the address and the fields;
 * accounts that signed in to it are then told of by themselves.
 */
final class ThreadsWebhook implements Receives {

    private static final String REPLIES = "replies";
    private static final String MENTIONS = "mentions";

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
        return Json.parse(body)
                .filter(call -> call.path("values").has("field"))
                .map(call -> List.of(event(call)))
                .orElseGet(List::of);
    }

    private static InboundEvent event(JsonNode call) {
        var field = call.path("values").path("field").asString("");
        var value = call.path("values").path("value");
        var owner = value.path("root_post").path("owner_id").asString("");
        var account = owner.isEmpty() || field.equals(MENTIONS)
                ? call.path("target_id").asString("")
                : owner;
        var comment = comment(field, value);
        return new InboundEvent(
                account,
                String.join("|", account, field, value.path("id").asString("")),
                comment == null ? field : "comment.add",
                comment == null ? Instant.ofEpochSecond(call.path("time").asLong(0)) : comment.createdAt(),
                comment,
                Json.text(call.path("values")));
    }

    private static @Nullable RemoteComment comment(String field, JsonNode value) {
        var id = value.path("id").asString("");
        var at = Graph.time(value.path("timestamp").asString(""));
        var post = value.path("root_post").path("id").asString("");
        var answer = field.equals(REPLIES) && !post.isEmpty();
        if (id.isEmpty() || at.equals(Instant.EPOCH) || !answer && !field.equals(MENTIONS)) {
            return null;
        }
        var author = value.path("username").asString("");
        return new RemoteComment(
                RemoteRef.of(id),
                answer ? RemoteComment.Kind.COMMENT : RemoteComment.Kind.MENTION,
                answer ? RemoteRef.of(post) : null,
                answer ? RemoteRef.of(value.path("replied_to").path("id").asString(post)) : null,
                "",
                author,
                author,
                value.path("text").asString(""),
                at,
                answer && author.equals(value.path("root_post").path("username").asString("")));
    }

    /** Nothing has to be asked for; that the token still holds is all that can be found out. */
    @Override
    public Answer<Boolean> subscribe(Session session, URI address) {
        if (session.secrets().getOrDefault(Graph.APP_SECRET, "").isEmpty()) {
            return Answer.of(false);
        }
        var failure = GraphAnswers.failure(ThreadsErrors.graph(session).get(ThreadsPosting.ME, Map.of("fields", "id")));
        return failure == null ? Answer.of(true) : Answer.failed(failure);
    }
}
