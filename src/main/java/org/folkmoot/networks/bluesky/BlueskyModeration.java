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
import org.folkmoot.networks.RemoteComment;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Hides answers in the account's own threads and shows them again, and takes quotes away from its posts: the thread's gate
 * names the answers, the post's gate the quotes (lexicons app.bsky.feed.threadgate and postgate, 20 August 2026). A gate is
 * changed only as it was read, so that nobody else's change is lost. Nobody else's post can be removed.
 */
final class BlueskyModeration implements Moderates {

    private static final Gate ANSWERS = new Gate(BlueskyGates.THREAD, "hiddenReplies", 300);
    private static final Gate QUOTES = new Gate(BlueskyGates.POST, "detachedEmbeddingUris", 50);
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    @Override
    public Set<Deed> deeds() {
        return EnumSet.of(Deed.HIDE, Deed.SHOW);
    }

    @Override
    public Set<RemoteComment.Kind> kinds() {
        return EnumSet.of(RemoteComment.Kind.COMMENT, RemoteComment.Kind.QUOTE);
    }

    /**
     * @param names the field that names what is kept out
     * @param most as many as it may name
     */
    private record Gate(String collection, String names, int most) {}

    @Override
    public Outcome moderate(Session session, RemoteRef item, Deed deed) {
        return switch (BlueskyThreads.post(session, item)) {
            case Answer.Failed<JsonNode>(var failure) -> failure;
            case Answer.Got<JsonNode>(var post) -> {
                var hide = deed == Deed.HIDE;
                var top = BlueskyThreads.top(post, item);
                var quoted = BlueskyThreads.quoted(post);
                if (ours(session, top) && !top.equals(item.id())) {
                    yield keepOut(session, ANSWERS, top, item, hide);
                }
                yield ours(session, quoted)
                        ? keepOut(session, QUOTES, quoted, item, hide)
                        : new Outcome.Rejected(
                                Outcome.Reason.PERMISSION,
                                Diagnostics.of("Only who began a thread can hide answers in it"));
            }
        };
    }

    private static boolean ours(Session session, String uri) {
        return uri.startsWith("at://" + session.remoteAccountId() + "/");
    }

    /** @param post whose gate it is */
    private static Outcome keepOut(Session session, Gate gate, String post, RemoteRef item, boolean hide) {
        var rkey = post.substring(post.lastIndexOf('/') + 1);
        return switch (Xrpc.of(session).record(session.remoteAccountId(), gate.collection(), rkey)) {
            case Answer.Failed<Optional<JsonNode>>(var failure) -> failure;
            case Answer.Got<Optional<JsonNode>>(var there) -> {
                var out = new LinkedHashSet<String>();
                there.ifPresent(read -> read.path("value").path(gate.names()).forEach(uri -> out.add(uri.asString())));
                if (!(hide ? out.add(item.id()) : out.remove(item.id()))) {
                    yield new Outcome.Published(List.of(item), true);
                }
                yield out.size() > gate.most()
                        ? new Outcome.Rejected(
                                Outcome.Reason.VALIDATION, Diagnostics.of(gate.most() + " are kept out here already"))
                        : write(session, gate, record(gate, there, post), there, rkey, out, item);
            }
        };
    }

    /** A gate without rules lets everybody answer and quote. */
    private static ObjectNode record(Gate gate, Optional<JsonNode> there, String post) {
        return there.map(read -> Json.read(Json.text(read.path("value"))))
                .orElseGet(() -> Json.object()
                        .put("$type", gate.collection())
                        .put("post", post)
                        .put("createdAt", BlueskyRecord.time(Instant.now())));
    }

    private static Outcome write(
            Session session,
            Gate gate,
            ObjectNode record,
            Optional<JsonNode> there,
            String rkey,
            Set<String> out,
            RemoteRef item) {
        out.forEach(record.putArray(gate.names())::add);
        var body = Json.object()
                .put("repo", session.remoteAccountId())
                .put("collection", gate.collection())
                .put("rkey", rkey)
                .put(
                        "swapRecord",
                        there.map(read -> read.path("cid").asString()).orElse(null));
        body.set("record", record);
        return switch (Xrpc.of(session).procedure("com.atproto.repo.putRecord", body)) {
            case Answer.Got<JsonNode> done -> new Outcome.Published(List.of(item), false);
            case Answer.Failed<JsonNode>(Outcome.Rejected(var reason, var said))
            when said.code().equals("InvalidSwap") -> new Outcome.RetryLater(AT_ONCE, said);
            case Answer.Failed<JsonNode>(var failure) -> failure;
        };
    }
}
