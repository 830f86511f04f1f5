package org.folkmoot.networks.mastodon;

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
import org.folkmoot.networks.MeasuresText;
import org.folkmoot.networks.Media;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Outcome.Reason;
import org.folkmoot.networks.PublishOrder;
import org.folkmoot.networks.PublishPlan;
import org.folkmoot.networks.Publishes;
import org.folkmoot.networks.Reconciles;
import org.folkmoot.networks.Reconciliation;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Replies;
import org.folkmoot.networks.Request;
import org.folkmoot.networks.Session;
import org.folkmoot.networks.Step;
import org.folkmoot.networks.Step.Safety;
import tools.jackson.databind.JsonNode;

/**
 * Publishes a status, or a chain of them. Media go up first, where nobody sees them; then each part is a COMMIT with a key
 * of its own, for whether the server keeps that key is known only when it is asked.
 */
final class MastodonPosting implements Publishes, Reconciles, Replies {

    private static final String UPLOAD = "upload-media";
    private static final String PARENT = "find-parent";
    private static final String POST = "post-status";
    private static final String MEDIA = "media";
    static final String PART = "part";
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final MastodonText replies = MastodonText.answer();
    private final MastodonReadBack readBack = new MastodonReadBack();

    @Override
    public MeasuresText text() {
        return replies;
    }

    @Override
    public PublishPlan plan(PublishOrder order) {
        var steps = new ArrayList<Step>();
        for (var i = 0; i < order.content().media().size(); i++) {
            steps.add(new Step(steps.size(), UPLOAD, Safety.ORPHAN_HARMLESS, Map.of(MEDIA, String.valueOf(i))));
        }
        if (order.reply()) {
            steps.add(new Step(steps.size(), PARENT, Safety.IDEMPOTENT, Map.of()));
        }
        for (var part = 0; part <= order.content().thread().size(); part++) {
            steps.add(new Step(steps.size(), POST, Safety.COMMIT, Map.of(PART, String.valueOf(part))));
        }
        return new PublishPlan(steps);
    }

    @Override
    public Outcome execute(Session session, PublishOrder order, Step step, List<Handle> known) {
        return switch (step.kind()) {
            case UPLOAD -> upload(session, order, Integer.parseInt(step.args().get(MEDIA)));
            case PARENT -> findParent(session, Objects.requireNonNull(order.replyTo()));
            case POST -> post(session, order, Integer.parseInt(step.args().get(PART)), known);
            default -> throw new IllegalArgumentException("Not a step of Mastodon: " + step.kind());
        };
    }

    private static Outcome upload(Session session, PublishOrder order, int index) {
        var media = order.content().media().get(index);
        var fields = media.decorative() ? Map.<String, String>of() : Map.of("description", media.alt());
        return switch (sent(session, media, fields)) {
            case Answer.Failed<MastodonApi.Said>(var failure) -> aboutMedia(failure);
            case Answer.Got<MastodonApi.Said>(var said)
            when said.body().has("id") ->
                uploaded(
                        Handle.of(
                                MastodonStatus.MEDIA + index,
                                said.body().path("id").asString()),
                        said);
            case Answer.Got<MastodonApi.Said>(var strange) -> withoutId();
        };
    }

    private static Answer<MastodonApi.Said> sent(Session session, Media media, Map<String, String> fields) {
        var api = MastodonApi.of(session);
        return media.video()
                ? api.upload(
                        "/api/v2/media",
                        fields,
                        media.mime(),
                        new Request.Streamed(
                                media.bytes(), () -> session.media().open(media.sha256())))
                : api.upload(
                        "/api/v2/media", fields, media.mime(), session.media().bytes(media.sha256()));
    }

    /** What is refused while it goes up is the file. */
    private static Outcome aboutMedia(Outcome.Failure failure) {
        return failure instanceof Outcome.Rejected(var reason, var said)
                        && (reason == Reason.VALIDATION || reason == Reason.GONE)
                ? new Outcome.Rejected(Reason.MEDIA_REJECTED, said)
                : failure;
    }

    private static Outcome uploaded(Handle handle, MastodonApi.Said said) {
        return said.working()
                ? new Outcome.Accepted(handle, Instant.now().plus(LOOK_AGAIN))
                : new Outcome.StepDone(List.of(handle));
    }

    /** Only a file is waited for. */
    @Override
    public Outcome poll(Session session, PublishOrder order, Handle handle) {
        return switch (MastodonApi.of(session).look("/api/v1/media/" + handle.value())) {
            case Answer.Failed<MastodonApi.Said>(var failure) -> aboutMedia(failure);
            case Answer.Got<MastodonApi.Said>(var said) -> uploaded(handle, said);
        };
    }

    private static Outcome findParent(Session session, RemoteRef parent) {
        return switch (MastodonApi.of(session).get("/api/v1/statuses/" + parent.id(), Map.of())) {
            case Answer.Failed<JsonNode>(var failure) -> failure;
            case Answer.Got<JsonNode>(var status) ->
                new Outcome.StepDone(MastodonStatus.parentHandles(status, session.remoteAccountId()));
        };
    }

    private static Outcome post(Session session, PublishOrder order, int part, List<Handle> known) {
        var answer = MastodonApi.of(session)
                .post("/api/v1/statuses", MastodonStatus.of(order, part, known), order.key() + "-" + part);
        return switch (answer) {
            case Answer.Failed<JsonNode>(var failure) -> failure;
            case Answer.Got<JsonNode>(var status) when !status.has("id") -> withoutId();
            case Answer.Got<JsonNode>(var status)
            when part < order.content().thread().size() ->
                new Outcome.StepDone(MastodonStatus.partHandles(part, status));
            case Answer.Got<JsonNode>(var status) ->
                new Outcome.Published(List.of(MastodonStatus.first(known, status)), false);
        };
    }

    private static Outcome withoutId() {
        return new Outcome.Unknown(Diagnostics.of("An answer without an id"));
    }

    @Override
    public Duration settles() {
        return MastodonReadBack.SETTLES;
    }

    @Override
    public Reconciliation reconcile(Session session, PublishOrder order, Attempt attempt, Instant now) {
        var step = plan(order).steps().get(attempt.step());
        return readBack.reconcile(session, order, Integer.parseInt(step.args().getOrDefault(PART, "0")), attempt, now);
    }
}
