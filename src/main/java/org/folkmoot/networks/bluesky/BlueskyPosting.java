package org.folkmoot.networks.bluesky;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Attempt;
import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.Handle;
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
 * Publishes with record keys that are chosen here: putRecord with {@code swapRecord: null} writes a part once, repeats
 * without effect, and refuses to overwrite. A post with a gate is written together with it, all or nothing; a repetition of
 * that is refused, and then what stands under the key is ours. So every step may be repeated.
 */
final class BlueskyPosting implements Publishes, Reconciles, Replies {

    static final String RKEY = "rkey";
    private static final String UPLOAD = "upload-image";
    private static final String THUMB = "upload-card-image";
    private static final String RESOLVE = "resolve-mentions";
    private static final String THREAD = "find-thread";
    private static final String PUT = "put-record";
    private static final String IMAGE = "image";
    private static final String PART = "part";
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
        var media = order.content().media();
        for (var i = 0; i < media.size(); i++) {
            if (media.get(i).video()) {
                BlueskyVideos.plan(steps, media.get(i), i);
            } else {
                add(steps, UPLOAD, Map.of(IMAGE, String.valueOf(i)));
            }
        }
        if (BlueskyUploads.thumb(order.content()).isPresent()) {
            add(steps, THUMB, Map.of());
        }
        if (!mentioned(order).isEmpty()) {
            add(steps, RESOLVE, Map.of());
        }
        if (order.reply()) {
            add(steps, THREAD, Map.of());
        }
        for (var i = 0; i < order.content().parts().size(); i++) {
            add(steps, PUT, Map.of(RKEY, key(order, i), PART, String.valueOf(i)));
        }
        return new PublishPlan(steps);
    }

    static void add(List<Step> steps, String kind, Map<String, String> args) {
        steps.add(new Step(steps.size(), kind, Safety.IDEMPOTENT, args));
    }

    private static List<String> mentioned(PublishOrder order) {
        return order.content().parts().stream()
                .flatMap(part -> Facets.in(part).mentioned().stream())
                .distinct()
                .toList();
    }

    static String key(PublishOrder order, int part) {
        return Tid.after(Tid.of(order.key(), order.createdAt()), part);
    }

    @Override
    public Outcome execute(Session session, PublishOrder order, Step step, List<Handle> known) {
        return switch (step.kind()) {
            case UPLOAD -> BlueskyUploads.image(session, order.content(), number(step, IMAGE));
            case THUMB -> BlueskyUploads.thumb(session, order.content());
            case RESOLVE -> resolve(session, order);
            case THREAD -> BlueskyThreads.find(session, Objects.requireNonNull(order.replyTo()));
            case PUT -> put(session, order, number(step, PART), known);
            default -> BlueskyVideos.execute(session, order.content(), step);
        };
    }

    /** Only a video is waited for. */
    @Override
    public Outcome poll(Session session, PublishOrder order, Handle handle) {
        return BlueskyVideos.poll(session, handle);
    }

    /** A handle that nobody has stays plain text, as in Bluesky's own app. */
    private static Outcome resolve(Session session, PublishOrder order) {
        var dids = new ArrayList<Handle>();
        for (var handle : mentioned(order)) {
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

    private static Outcome put(Session session, PublishOrder order, int part, List<Handle> known) {
        var written = write(session, order, part, known);
        if (written instanceof Answer.Failed<JsonNode>(Outcome.Rejected(var reason, var said))
                && said.code().equals("BlobNotFound")) {
            // the server sweeps up blobs that waited too long for their post; the same bytes give the same blob again
            if (BlueskyUploads.again(session, order.content()) instanceof Outcome.Failure failure) {
                return failure;
            }
            written = write(session, order, part, known);
        }
        return switch (written) {
            case Answer.Got<JsonNode>(var there)
            when there.has("uri") -> done(session, order, part, there, known, !there.has("commit"));
            case Answer.Got<JsonNode>(var strange) ->
                new Outcome.Unknown(Diagnostics.of("An answer without an address"));
            case Answer.Failed<JsonNode>(Outcome.Rejected(var reason, var said))
            when said.code().equals("InvalidSwap") ->
                adopt(session, order, part, known, new Outcome.Rejected(Outcome.Reason.CONFLICT, said));
            case Answer.Failed<JsonNode>(Outcome.Unknown unclear)
            when gated(order, part) -> adopt(session, order, part, known, unclear);
            case Answer.Failed<JsonNode>(var failure) -> failure;
        };
    }

    /** Who may answer holds for the whole thread; that nobody may quote it has to be said of each part. */
    private static boolean gated(PublishOrder order, int part) {
        var gate = order.content().gate();
        return gate != null && !order.reply() && (part == 0 || !gate.quotes());
    }

    private static Answer<JsonNode> write(Session session, PublishOrder order, int part, List<Handle> known) {
        var record = BlueskyRecord.of(order, part, known);
        return gated(order, part)
                ? BlueskyGates.write(session, order, part, record)
                : Xrpc.of(session)
                        .create(session.remoteAccountId(), BlueskyRecord.COLLECTION, key(order, part), record);
    }

    /** Somebody is there already under our key: our own earlier attempt, or what became of it. */
    private static Outcome adopt(
            Session session, PublishOrder order, int part, List<Handle> known, Outcome.Failure otherwise) {
        return switch (look(session, order, part)) {
            case Answer.Got<Optional<JsonNode>>(var there)
            when there.isPresent() -> done(session, order, part, there.get(), known, true);
            case Answer.Got<Optional<JsonNode>> nothing -> otherwise;
            case Answer.Failed<Optional<JsonNode>>(Outcome.AuthExpired expired) -> expired;
            case Answer.Failed<Optional<JsonNode>>(var unread) -> new Outcome.Unknown(Diagnostics.of("Not read back"));
        };
    }

    private static Outcome done(
            Session session, PublishOrder order, int part, JsonNode there, List<Handle> known, boolean adopted) {
        var last = part == order.content().thread().size();
        return last
                ? new Outcome.Published(List.of(top(session, order, part, there, known)), adopted)
                : new Outcome.StepDone(left(part, there));
    }

    private static List<Handle> left(int part, JsonNode there) {
        return List.of(
                Handle.of(BlueskyRecord.PART_URI + part, there.path("uri").asString()),
                Handle.of(BlueskyRecord.PART_CID + part, there.path("cid").asString()));
    }

    private static RemoteRef top(Session session, PublishOrder order, int part, JsonNode there, List<Handle> known) {
        var uri = part == 0 ? there.path("uri").asString() : BlueskyRecord.value(known, BlueskyRecord.PART_URI + 0);
        var cid = part == 0 ? there.path("cid").asString() : BlueskyRecord.value(known, BlueskyRecord.PART_CID + 0);
        return new RemoteRef(
                uri, cid, session.web().resolve("/profile/" + session.remoteAccountId() + "/post/" + key(order, 0)));
    }

    @Override
    public Duration settles() {
        return Duration.ZERO;
    }

    /** Whatever comes before the records is simply done again. */
    @Override
    public Reconciliation reconcile(Session session, PublishOrder order, Attempt attempt, Instant now) {
        var step = plan(order).steps().get(attempt.step());
        if (!step.kind().equals(PUT)) {
            return new Reconciliation.Absent(true);
        }
        var part = number(step, PART);
        return switch (look(session, order, part)) {
            case Answer.Got<Optional<JsonNode>>(var there)
            when there.isPresent() -> {
                var words = there.get().path("value").path("text").asString("");
                var same = words.equals(order.content().parts().get(part));
                yield new Reconciliation.Found(
                        top(session, order, part, there.get(), attempt.handles()),
                        same ? "The record with our key is there" : "The record with our key is there, changed since",
                        left(part, there.get()));
            }
            case Answer.Got<Optional<JsonNode>> nothing -> new Reconciliation.Absent(true);
            case Answer.Failed<Optional<JsonNode>>(var failure) ->
                new Reconciliation.StillUnknown(now.plus(LOOK_AGAIN), failure);
        };
    }

    /** The record under the part's key; empty where there is none. */
    private static Answer<Optional<JsonNode>> look(Session session, PublishOrder order, int part) {
        return Xrpc.of(session).record(session.remoteAccountId(), BlueskyRecord.COLLECTION, key(order, part));
    }

    /** A plan that an older Folkmoot made names no part. */
    static int number(Step step, String name) {
        return Integer.parseInt(step.args().getOrDefault(name, "0"));
    }
}
