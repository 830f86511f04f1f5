package org.folkmoot.networks.bluesky;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.Handle;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Session;
import tools.jackson.databind.JsonNode;

/** The top of the thread that something belongs to, which every answer names beside what it answers. */
final class BlueskyThreads {

    private BlueskyThreads() {}

    static Outcome find(Session session, RemoteRef parent) {
        return switch (post(session, parent)) {
            case Answer.Failed<JsonNode>(var failure) -> failure;
            case Answer.Got<JsonNode>(var post) -> {
                var uri = post.path("uri").asString();
                var cid = post.path("cid").asString();
                var root = record(post).path("reply").path("root");
                yield new Outcome.StepDone(List.of(
                        Handle.of(BlueskyRecord.ROOT_URI, root.path("uri").asString(uri)),
                        Handle.of(BlueskyRecord.ROOT_CID, root.path("cid").asString(cid)),
                        Handle.of(BlueskyRecord.PARENT_URI, uri),
                        Handle.of(BlueskyRecord.PARENT_CID, cid)));
            }
        };
    }

    /** The address of the post at the top of the thread that this answer belongs to; its own where it answers nothing. */
    static Answer<String> top(Session session, RemoteRef answer) {
        return switch (post(session, answer)) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var post) -> Answer.of(top(post, answer));
        };
    }

    static String top(JsonNode post, RemoteRef answer) {
        return record(post).path("reply").path("root").path("uri").asString(answer.id());
    }

    /** The address of the post that this one quotes, with or without pictures beside it; empty for none. */
    static String quoted(JsonNode post) {
        var record = record(post).path("embed").path("record");
        return (record.has("record") ? record.path("record") : record)
                .path("uri")
                .asString("");
    }

    /** The app view shows a post some moments after its repository does. */
    static Answer<JsonNode> post(Session session, RemoteRef ref) {
        return switch (Xrpc.of(session).query("app.bsky.feed.getPosts", Map.of("uris", ref.id()))) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var body)
            when !body.path("posts").isEmpty() -> Answer.of(body.path("posts").path(0));
            case Answer.Got<JsonNode> unindexed -> stored(session, ref);
        };
    }

    private static Answer<JsonNode> stored(Session session, RemoteRef ref) {
        var parts = ref.id().split("/");
        if (parts.length != 5) {
            return rejected(Outcome.Reason.VALIDATION, "Not a post: " + ref.id());
        }
        return switch (Xrpc.of(session).record(parts[2], parts[3], parts[4])) {
            case Answer.Failed<Optional<JsonNode>>(var failure) -> Answer.failed(failure);
            case Answer.Got<Optional<JsonNode>>(var there) when there.isPresent() -> Answer.of(there.get());
            case Answer.Got<Optional<JsonNode>> gone -> rejected(Outcome.Reason.GONE, "The post is no longer there");
        };
    }

    private static JsonNode record(JsonNode post) {
        return post.has("value") ? post.path("value") : post.path("record");
    }

    private static Answer<JsonNode> rejected(Outcome.Reason reason, String why) {
        return Answer.failed(new Outcome.Rejected(reason, Diagnostics.of(why)));
    }
}
