package org.folkmoot.networks.x;

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
 * Publishes posts and threads. X has no key against repetition: images go up first and are described, then each part is
 * one request that may not be repeated before the account's own posts have been read. {@link XVideos} has the steps of a
 * video.
 */
final class XPosting implements Publishes, Reconciles, Replies {

    private static final String UPLOAD = "upload-image";
    private static final String DESCRIBE = "describe-image";
    private static final String PART = "part";
    private static final String INDEX = "index";
    static final String MEDIA_HANDLE = "media.";
    private static final String PART_HANDLE = "part.";

    private final XReadBack readBack = new XReadBack();

    @Override
    public MeasuresText text() {
        return XText.reply();
    }

    @Override
    public PublishPlan plan(PublishOrder order) {
        var steps = new ArrayList<Step>();
        var media = order.content().media();
        for (var i = 0; i < media.size(); i++) {
            if (media.get(i).video()) {
                XVideos.plan(steps, media.get(i), i);
                continue;
            }
            add(steps, UPLOAD, Safety.ORPHAN_HARMLESS, i);
            if (!media.get(i).decorative()) {
                add(steps, DESCRIBE, Safety.IDEMPOTENT, i);
            }
        }
        for (var i = 0; i <= order.content().thread().size(); i++) {
            add(steps, PART, Safety.COMMIT, i);
        }
        return new PublishPlan(steps);
    }

    private static void add(List<Step> steps, String kind, Safety safety, int index) {
        steps.add(new Step(steps.size(), kind, safety, Map.of(INDEX, String.valueOf(index))));
    }

    @Override
    public Outcome execute(Session session, PublishOrder order, Step step, List<Handle> known) {
        var index = index(step);
        return switch (step.kind()) {
            case UPLOAD -> upload(session, order, index);
            case DESCRIBE -> describe(session, order, index, known);
            case PART -> part(session, order, index, known);
            default -> XVideos.execute(session, order, step, known);
        };
    }

    /** Only a video is waited for. */
    @Override
    public Outcome poll(Session session, PublishOrder order, Handle handle) {
        return XVideos.poll(session, handle);
    }

    private static Outcome upload(Session session, PublishOrder order, int index) {
        var media = order.content().media().get(index);
        return switch (XApi.of(session)
                .upload("tweet_image", media.mime(), session.media().bytes(media.sha256()))) {
            case Answer.Failed<JsonNode>(var failure) -> failure;
            case Answer.Got<JsonNode>(var body)
            when body.path("data").has("id") ->
                new Outcome.StepDone(List.of(Handle.of(
                        MEDIA_HANDLE + index, body.path("data").path("id").asString())));
            case Answer.Got<JsonNode>(var strange) -> withoutId();
        };
    }

    private static Outcome describe(Session session, PublishOrder order, int index, List<Handle> known) {
        var body = Json.object().put("id", handle(known, MEDIA_HANDLE + index));
        body.putObject("metadata")
                .putObject("alt_text")
                .put("text", order.content().media().get(index).alt());
        return switch (XApi.of(session).post("/2/media/metadata", body)) {
            case Answer.Failed<JsonNode>(var failure) -> failure;
            case Answer.Got<JsonNode> done -> new Outcome.StepDone(List.of());
        };
    }

    private static Outcome part(Session session, PublishOrder order, int index, List<Handle> known) {
        var content = order.content();
        var body = Json.object().put("text", text(order, index));
        if (index > 0) {
            body.putObject("reply").put("in_reply_to_tweet_id", handle(known, PART_HANDLE + (index - 1)));
        } else if (order.replyTo() != null) {
            body.putObject("reply").put("in_reply_to_tweet_id", order.replyTo().id());
        }
        if (index == 0 && !content.media().isEmpty()) {
            var ids = body.putObject("media").putArray("media_ids");
            for (var i = 0; i < content.media().size(); i++) {
                ids.add(handle(known, MEDIA_HANDLE + i));
            }
        }
        var poll = content.poll();
        if (index == 0 && poll != null) {
            var asked =
                    body.putObject("poll").put("duration_minutes", poll.open().toMinutes());
            var options = asked.putArray("options");
            poll.options().forEach(options::add);
        }
        var api = XApi.of(session);
        var answers = index == 0 && order.reply();
        return switch (answers ? api.answer("/2/tweets", body) : api.post("/2/tweets", body)) {
            case Answer.Failed<JsonNode>(var failure) -> failure;
            case Answer.Got<JsonNode>(var answer)
            when answer.path("data").has("id") ->
                there(session, order, index, answer.path("data").path("id").asString(), known);
            case Answer.Got<JsonNode>(var strange) -> withoutId();
        };
    }

    private static Outcome there(Session session, PublishOrder order, int index, String id, List<Handle> known) {
        return index < order.content().thread().size()
                ? new Outcome.StepDone(List.of(Handle.of(PART_HANDLE + index, id)))
                : new Outcome.Published(List.of(ref(session, index == 0 ? id : handle(known, PART_HANDLE + 0))), false);
    }

    @Override
    public Duration settles() {
        return XReadBack.SETTLES;
    }

    @Override
    public Reconciliation reconcile(Session session, PublishOrder order, Attempt attempt, Instant now) {
        var step = plan(order).steps().get(attempt.step());
        var index = step.kind().equals(PART) ? index(step) : 0;
        var parent = index > 0
                ? handle(attempt.handles(), PART_HANDLE + (index - 1))
                : order.replyTo() == null ? "" : order.replyTo().id();
        return switch (readBack.reconcile(session, text(order, index), parent, attempt, now)) {
            case Reconciliation.Found(var ref, var evidence, var none) -> {
                var head = index == 0 ? ref : ref(session, handle(attempt.handles(), PART_HANDLE + 0));
                yield new Reconciliation.Found(head, evidence, List.of(Handle.of(PART_HANDLE + index, ref.id())));
            }
            case Reconciliation other -> other;
        };
    }

    private static String text(PublishOrder order, int index) {
        return index == 0 ? order.content().text() : order.content().thread().get(index - 1);
    }

    private static int index(Step step) {
        return Integer.parseInt(Objects.requireNonNull(step.args().get(INDEX)));
    }

    static String handle(List<Handle> known, String kind) {
        return known.stream()
                .filter(handle -> handle.kind().equals(kind))
                .map(Handle::value)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No handle " + kind));
    }

    static RemoteRef ref(Session session, String id) {
        return new RemoteRef(id, null, session.web().resolve("/i/status/" + id));
    }

    static Outcome withoutId() {
        return new Outcome.Unknown(Diagnostics.of("An answer without an id"));
    }
}
