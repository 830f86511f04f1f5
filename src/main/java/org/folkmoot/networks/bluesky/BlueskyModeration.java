package org.folkmoot.networks.bluesky;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Deed;
import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Moderates;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Hides answers in the account's own threads and shows them again: the thread's gate names what is hidden, at most 300 (lexicon
 * app.bsky.feed.threadgate, 20 August 2026). It is changed only as it was read, so that nobody else's change is lost. Nobody
 * else's post can be removed.
 */
final class BlueskyModeration implements Moderates {

    private static final int MOST_HIDDEN = 300;
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    @Override
    public Set<Deed> deeds() {
        return EnumSet.of(Deed.HIDE, Deed.SHOW);
    }

    @Override
    public Outcome moderate(Session session, RemoteRef item, Deed deed) {
        return switch (BlueskyThreads.top(session, item)) {
            case Answer.Failed<String>(var failure) -> failure;
            case Answer.Got<String>(var top)
            when !top.startsWith("at://" + session.remoteAccountId() + "/") ->
                new Outcome.Rejected(
                        Outcome.Reason.PERMISSION, Diagnostics.of("Only who began a thread can hide answers in it"));
            case Answer.Got<String>(var top) -> inThread(session, top, item, deed == Deed.HIDE);
        };
    }

    private static Outcome inThread(Session session, String top, RemoteRef item, boolean hide) {
        var rkey = top.substring(top.lastIndexOf('/') + 1);
        return switch (Xrpc.of(session).record(session.remoteAccountId(), BlueskyGates.THREAD, rkey)) {
            case Answer.Failed<Optional<JsonNode>>(var failure) -> failure;
            case Answer.Got<Optional<JsonNode>>(var there) -> {
                var hidden = new LinkedHashSet<String>();
                there.ifPresent(
                        gate -> gate.path("value").path("hiddenReplies").forEach(uri -> hidden.add(uri.asString())));
                if (!(hide ? hidden.add(item.id()) : hidden.remove(item.id()))) {
                    yield new Outcome.Published(List.of(item), true);
                }
                yield hidden.size() > MOST_HIDDEN
                        ? new Outcome.Rejected(
                                Outcome.Reason.VALIDATION, Diagnostics.of("300 answers in this thread are hidden"))
                        : write(session, gate(there, top), there, rkey, hidden, item);
            }
        };
    }

    /** A gate without rules lets everybody answer. */
    private static ObjectNode gate(Optional<JsonNode> there, String top) {
        return there.map(gate -> Json.read(Json.text(gate.path("value"))))
                .orElseGet(() -> Json.object()
                        .put("$type", BlueskyGates.THREAD)
                        .put("post", top)
                        .put("createdAt", BlueskyRecord.time(Instant.now())));
    }

    private static Outcome write(
            Session session,
            ObjectNode gate,
            Optional<JsonNode> there,
            String rkey,
            Set<String> hidden,
            RemoteRef item) {
        hidden.forEach(gate.putArray("hiddenReplies")::add);
        var body = Json.object()
                .put("repo", session.remoteAccountId())
                .put("collection", BlueskyGates.THREAD)
                .put("rkey", rkey)
                .put(
                        "swapRecord",
                        there.map(read -> read.path("cid").asString()).orElse(null));
        body.set("record", gate);
        return switch (Xrpc.of(session).procedure("com.atproto.repo.putRecord", body)) {
            case Answer.Got<JsonNode> done -> new Outcome.Published(List.of(item), false);
            case Answer.Failed<JsonNode>(Outcome.Rejected(var reason, var said))
            when said.code().equals("InvalidSwap") -> new Outcome.RetryLater(AT_ONCE, said);
            case Answer.Failed<JsonNode>(var failure) -> failure;
        };
    }
}
