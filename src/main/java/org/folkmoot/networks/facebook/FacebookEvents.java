package org.folkmoot.networks.facebook;

import java.time.Instant;
import org.folkmoot.networks.InboundEvent;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.RemoteComment;
import org.folkmoot.networks.RemoteComment.Kind;
import org.folkmoot.networks.RemoteRef;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the parts of a call mean: comments, visitors' posts, mentions and private messages. */
final class FacebookEvents {

    private FacebookEvents() {}

    static InboundEvent change(JsonNode entry, JsonNode change) {
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
                written(page, field, item, time, value),
                Json.text(change));
    }

    private static String type(String field, String item, String verb) {
        return field.equals("feed") && !item.isEmpty() ? item + "." + verb : field;
    }

    private static @Nullable RemoteComment written(String page, String field, String item, long time, JsonNode value) {
        var comment = value.path("comment_id").asString("");
        var post = value.path("post_id").asString("");
        var author = value.path("from").path("id").asString("");
        if (field.equals("mention")) {
            // Facebook often sends no words with a mention; the next poll reads it whole.
            return value.has("message") && !author.isEmpty()
                    ? of(page, comment.isEmpty() ? post : comment, Kind.MENTION, null, null, time, value)
                    : null;
        }
        if (item.equals("comment") && !comment.isEmpty()) {
            var parent = value.path("parent_id").asString("");
            return of(page, comment, Kind.COMMENT, ref(post), ref(parent), time, value);
        }
        return field.equals("feed")
                        && !post.isEmpty()
                        && !author.isEmpty()
                        && !author.equals(page)
                        && (item.equals("post") || item.equals("status") || item.equals("photo"))
                ? of(page, post, Kind.VISITOR_POST, null, null, time, value)
                : null;
    }

    private static @Nullable RemoteRef ref(String id) {
        return id.isEmpty() ? null : RemoteRef.of(id);
    }

    private static RemoteComment of(
            String page,
            String id,
            Kind kind,
            @Nullable RemoteRef post,
            @Nullable RemoteRef parent,
            long time,
            JsonNode value) {
        var author = value.path("from").path("id").asString("");
        return new RemoteComment(
                RemoteRef.of(id),
                kind,
                post,
                parent,
                author,
                value.path("from").path("name").asString(""),
                null,
                value.path("message").asString(""),
                Instant.ofEpochSecond(time),
                author.equals(page));
    }
}
