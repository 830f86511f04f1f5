package org.folkmoot.networks.bluesky;

import java.util.Objects;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Gate;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.PublishOrder;
import org.folkmoot.networks.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who may answer and quote a post: records with the post's own key, app.bsky.feed.threadgate and app.bsky.feed.postgate
 * (lexicons of 20 August 2026). They are written in one commit with the post, so that it never stands without them.
 */
final class BlueskyGates {

    static final String THREAD = "app.bsky.feed.threadgate";
    static final String POST = "app.bsky.feed.postgate";

    private BlueskyGates() {}

    /** All three or nothing; answers with the post's address and cid as putRecord does. */
    static Answer<JsonNode> write(Session session, PublishOrder order, int part, ObjectNode post) {
        var rkey = BlueskyPosting.key(order, part);
        var gate = Objects.requireNonNull(order.content().gate());
        var account = session.remoteAccountId();
        var at = BlueskyRecord.time(order.createdAt());
        var uri = "at://" + account + "/" + BlueskyRecord.COLLECTION + "/" + rkey;
        var body = Json.object().put("repo", account);
        var writes = body.putArray("writes");
        create(writes, BlueskyRecord.COLLECTION, rkey, post);
        if (part == 0 && !gate.open()) {
            var record = Json.object().put("$type", THREAD).put("post", uri).put("createdAt", at);
            allow(record.putArray("allow"), gate);
            create(writes, THREAD, rkey, record);
        }
        if (!gate.quotes()) {
            var record = Json.object().put("$type", POST).put("post", uri).put("createdAt", at);
            record.putArray("embeddingRules").addObject().put("$type", POST + "#disableRule");
            create(writes, POST, rkey, record);
        }
        return switch (Xrpc.of(session).procedure("com.atproto.repo.applyWrites", body)) {
            case Answer.Got<JsonNode>(var done) -> Answer.of(result(done));
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
        };
    }

    private static ObjectNode result(JsonNode done) {
        var first = done.path("results").path(0);
        var result = Json.object();
        result.set("commit", done.path("commit"));
        if (first.has("uri")) {
            result.put("uri", first.path("uri").asString())
                    .put("cid", first.path("cid").asString());
        }
        return result;
    }

    private static void create(ArrayNode writes, String collection, String rkey, ObjectNode value) {
        writes.addObject()
                .put("$type", "com.atproto.repo.applyWrites#create")
                .put("collection", collection)
                .put("rkey", rkey)
                .set("value", value);
    }

    /** No rule at all lets nobody answer. */
    private static void allow(ArrayNode rules, Gate gate) {
        for (var kind : gate.answers()) {
            switch (kind) {
                case FOLLOWERS -> rule(rules, "followerRule");
                case FOLLOWED -> rule(rules, "followingRule");
                case MENTIONED -> rule(rules, "mentionRule");
                case NOBODY, EVERYBODY -> {}
            }
        }
        gate.lists().forEach(list -> rule(rules, "listRule").put("list", list.id()));
    }

    private static ObjectNode rule(ArrayNode rules, String name) {
        return rules.addObject().put("$type", THREAD + "#" + name);
    }
}
