package org.folkmoot.networks.bluesky;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Attempt;
import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.Handle;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.MeasuresText;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.PublishOrder;
import org.folkmoot.networks.PublishPlan;
import org.folkmoot.networks.Publishes;
import org.folkmoot.networks.Reconciles;
import org.folkmoot.networks.Reconciliation;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Replies;
import org.folkmoot.networks.Session;
import org.folkmoot.networks.Step;
import org.folkmoot.networks.Step.Safety;
import tools.jackson.databind.JsonNode;

/**
 * Publishes with a record key that is chosen here: putRecord with {@code swapRecord: null} writes it once, repeats without
 * effect, and refuses to overwrite. So every step may be repeated.
 */
final class BlueskyPosting implements Publishes, Reconciles, Replies {

    private static final String UPLOAD = "upload-image";
    private static final String RESOLVE = "resolve-mentions";
    private static final String THREAD = "find-thread";
    private static final String PUT = "put-record";
    private static final String IMAGE = "image";
    private static final String RKEY = "rkey";
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    private final BlueskyText text;

    BlueskyPosting(BlueskyText text) {
        this.text = text;
    }

    @Override
    public MeasuresText text() {
        return text;
    }

    @Override
    public PublishPlan plan(PublishOrder order) {
        var steps = new ArrayList<Step>();
        for (var i = 0; i < order.content().media().size(); i++) {
            steps.add(step(steps, UPLOAD, Map.of(IMAGE, String.valueOf(i))));
        }
        if (!Facets.in(order.content().text()).mentioned().isEmpty()) {
            steps.add(step(steps, RESOLVE, Map.of()));
        }
        if (order.reply()) {
            steps.add(step(steps, THREAD, Map.of()));
        }
        steps.add(step(steps, PUT, Map.of(RKEY, Tid.of(order.key(), order.createdAt()))));
        return new PublishPlan(steps);
    }

    private static Step step(List<Step> before, String kind, Map<String, String> args) {
        return new Step(before.size(), kind, Safety.IDEMPOTENT, args);
    }

    @Override
    public Outcome execute(Session session, PublishOrder order, Step step, List<Handle> known) {
        return switch (step.kind()) {
            case UPLOAD -> upload(session, order, Integer.parseInt(step.args().get(IMAGE)));
            case RESOLVE -> resolve(session, order);
            case THREAD -> findThread(session, Objects.requireNonNull(order.replyTo()));
            case PUT -> put(session, order, known, true);
            default -> throw new IllegalArgumentException("Not a step of Bluesky: " + step.kind());
        };
    }

    @Override
    public Outcome poll(Session session, PublishOrder order, Handle handle) {
        return look(session, order) instanceof Reconciliation.Found(var ref, var how, var handles)
                ? new Outcome.Published(List.of(ref), true)
                : new Outcome.Unknown(Diagnostics.of("The record is not there"));
    }

    /** The real server was seen to answer an upload with a bad token with 500, so a 500 asks for the token first. */
    private static Outcome upload(Session session, PublishOrder order, int index) {
        var media = order.content().media().get(index);
        return switch (Xrpc.of(session).upload(media.mime(), session.media().bytes(media.sha256()))) {
            case Answer.Failed<JsonNode>(Outcome.Unknown unknown) ->
                BlueskyAccess.expired(session).orElse(unknown);
            case Answer.Failed<JsonNode>(var failure) -> failure;
            case Answer.Got<JsonNode>(var body) ->
                new Outcome.StepDone(List.of(Handle.of(BlueskyRecord.BLOB + index, Json.text(body.path("blob")))));
        };
    }

    /** A handle that nobody has stays plain text, as in Bluesky's own app. */
    private static Outcome resolve(Session session, PublishOrder order) {
        var dids = new ArrayList<Handle>();
        for (var handle : Facets.in(order.content().text()).mentioned()) {
            switch (Xrpc.of(session).query("com.atproto.identity.resolveHandle", Map.of("handle", handle))) {
                case Answer.Got<JsonNode>(var body) ->
                    dids.add(Handle.of(
                            BlueskyRecord.DID + handle, body.path("did").asString()));
                case Answer.Failed<JsonNode>(Outcome.Rejected nobody) -> {}
                case Answer.Failed<JsonNode>(var failure) -> {
                    return failure;
                }
            }
        }
        return new Outcome.StepDone(dids);
    }

    private static Outcome findThread(Session session, RemoteRef parent) {
        return switch (Xrpc.of(session).query("app.bsky.feed.getPosts", Map.of("uris", parent.id()))) {
            case Answer.Failed<JsonNode>(var failure) -> failure;
            case Answer.Got<JsonNode>(var body) when body.path("posts").isEmpty() -> findUnindexed(session, parent);
            case Answer.Got<JsonNode>(var body) -> {
                var post = body.path("posts").path(0);
                yield thread(post, post.path("record"));
            }
        };
    }

    /** The app view shows a post some moments after its repository does. */
    private static Outcome findUnindexed(Session session, RemoteRef parent) {
        var parts = parent.id().split("/");
        if (parts.length != 5) {
            return new Outcome.Rejected(Outcome.Reason.VALIDATION, Diagnostics.of("Not a post: " + parent.id()));
        }
        var record = Xrpc.of(session)
                .query("com.atproto.repo.getRecord", Map.of("repo", parts[2], "collection", parts[3], RKEY, parts[4]));
        return switch (record) {
            case Answer.Failed<JsonNode>(var failure) -> failure;
            case Answer.Got<JsonNode>(var found) -> thread(found, found.path("value"));
        };
    }

    private static Outcome thread(JsonNode strong, JsonNode record) {
        var uri = strong.path("uri").asString();
        var cid = strong.path("cid").asString();
        var root = record.path("reply").path("root");
        return new Outcome.StepDone(List.of(
                Handle.of(BlueskyRecord.ROOT_URI, root.path("uri").asString(uri)),
                Handle.of(BlueskyRecord.ROOT_CID, root.path("cid").asString(cid)),
                Handle.of(BlueskyRecord.PARENT_URI, uri),
                Handle.of(BlueskyRecord.PARENT_CID, cid)));
    }

    private static Outcome put(Session session, PublishOrder order, List<Handle> known, boolean mayUploadAgain) {
        var body = Json.object()
                .put("repo", session.remoteAccountId())
                .put("collection", BlueskyRecord.COLLECTION)
                .put(RKEY, Tid.of(order.key(), order.createdAt()));
        body.putNull("swapRecord");
        body.set("record", BlueskyRecord.of(order, known));
        return switch (Xrpc.of(session).procedure("com.atproto.repo.putRecord", body)) {
            case Answer.Got<JsonNode>(var written)
            when written.has("uri") ->
                new Outcome.Published(List.of(ref(session, order, written)), !written.has("commit"));
            case Answer.Got<JsonNode>(var strange) ->
                new Outcome.Unknown(Diagnostics.of("An answer without an address"));
            case Answer.Failed<JsonNode>(Outcome.Rejected(var reason, var diagnostics))
            when diagnostics.code().equals("InvalidSwap") -> adopt(session, order, diagnostics);
            case Answer.Failed<JsonNode>(Outcome.Rejected(var reason, var diagnostics))
            when diagnostics.code().equals("BlobNotFound") && mayUploadAgain ->
                putWithFreshBlobs(session, order, known);
            case Answer.Failed<JsonNode>(var failure) -> failure;
        };
    }

    /** The server sweeps up blobs that waited too long for their post; the same bytes give the same blob again. */
    private static Outcome putWithFreshBlobs(Session session, PublishOrder order, List<Handle> known) {
        for (var i = 0; i < order.content().media().size(); i++) {
            if (upload(session, order, i) instanceof Outcome.Failure failure) {
                return failure;
            }
        }
        return put(session, order, known, false);
    }

    /** Somebody is there already under our key: our own earlier attempt, or what became of it. */
    private static Outcome adopt(Session session, PublishOrder order, Diagnostics diagnostics) {
        return switch (look(session, order)) {
            case Reconciliation.Found(var ref, var how, var handles) -> new Outcome.Published(List.of(ref), true);
            case Reconciliation.Absent absent -> new Outcome.Rejected(Outcome.Reason.CONFLICT, diagnostics);
            case Reconciliation.StillUnknown unknown -> new Outcome.Unknown(diagnostics);
        };
    }

    @Override
    public Duration settles() {
        return Duration.ZERO;
    }

    @Override
    public Reconciliation reconcile(Session session, PublishOrder order, Attempt attempt, Instant now) {
        var seen = look(session, order);
        return seen instanceof Reconciliation.StillUnknown(var never, var failure)
                ? new Reconciliation.StillUnknown(now.plus(LOOK_AGAIN), failure)
                : seen;
    }

    private static Reconciliation look(Session session, PublishOrder order) {
        var record = Xrpc.of(session)
                .query(
                        "com.atproto.repo.getRecord",
                        Map.of(
                                "repo",
                                session.remoteAccountId(),
                                "collection",
                                BlueskyRecord.COLLECTION,
                                RKEY,
                                Tid.of(order.key(), order.createdAt())));
        return switch (record) {
            case Answer.Got<JsonNode>(var found) -> {
                var same = found.path("value")
                        .path("text")
                        .asString("")
                        .equals(order.content().text());
                yield new Reconciliation.Found(
                        ref(session, order, found),
                        same ? "The record with our key is there" : "The record with our key is there, changed since");
            }
            case Answer.Failed<JsonNode>(Outcome.Rejected(var reason, var d))
            when reason == Outcome.Reason.GONE -> new Reconciliation.Absent(true);
            case Answer.Failed<JsonNode>(var failure) -> new Reconciliation.StillUnknown(Instant.EPOCH, failure);
        };
    }

    private static RemoteRef ref(Session session, PublishOrder order, JsonNode written) {
        var rkey = Tid.of(order.key(), order.createdAt());
        return new RemoteRef(
                written.path("uri").asString(),
                written.path("cid").asString(),
                session.web().resolve("/profile/" + session.remoteAccountId() + "/post/" + rkey));
    }
}
