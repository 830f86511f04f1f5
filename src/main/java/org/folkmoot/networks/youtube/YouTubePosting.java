package org.folkmoot.networks.youtube;

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
 * Publishes videos and comments. A video goes up privately with everything that belongs to it, and the one request that
 * lets people see it is the last: what is decided here until then still holds, which YouTube's own timetable would not heed.
 */
final class YouTubePosting implements Publishes, Reconciles, Replies {

    private static final String BEGIN = "begin-upload";
    private static final String PART = "upload-part";
    private static final String CAPTIONS = "upload-captions";
    private static final String THUMBNAIL = "set-thumbnail";
    private static final String LOOK = "wait-for-video";
    private static final String SHOW = "show-video";
    private static final String FIRST_COMMENT = "first-comment";
    private static final String PARENT = "find-thread";
    private static final String COMMENT = "comment";
    private static final String INDEX = "index";

    /** The comment that began the thread; none where a video is commented on. */
    private static final String THREAD = "thread";

    private static final Duration BETWEEN_READS = Duration.ofMinutes(1);

    private final YouTubeReadBack readBack = new YouTubeReadBack();

    @Override
    public MeasuresText text() {
        return YouTubeText.reply();
    }

    @Override
    public PublishPlan plan(PublishOrder order) {
        var steps = new ArrayList<Step>();
        if (order.reply()) {
            add(steps, PARENT, Safety.IDEMPOTENT, 0);
            add(steps, COMMENT, Safety.COMMIT, 0);
            return new PublishPlan(steps);
        }
        add(steps, BEGIN, Safety.ORPHAN_HARMLESS, 0);
        order.content().videos().stream().findFirst().ifPresent(video -> {
            for (var i = 0; i < YouTubeUploads.parts(video); i++) {
                add(steps, PART, Safety.IDEMPOTENT, i);
            }
            for (var i = 0; i < video.captions().size(); i++) {
                add(steps, CAPTIONS, Safety.IDEMPOTENT, i);
            }
        });
        if (!order.content().images().isEmpty()) {
            add(steps, THUMBNAIL, Safety.IDEMPOTENT, 0);
        }
        add(steps, LOOK, Safety.IDEMPOTENT, 0);
        add(steps, SHOW, Safety.COMMIT, 0);
        if (order.content().firstComment() != null) {
            add(steps, FIRST_COMMENT, Safety.COMMIT, 0);
        }
        return new PublishPlan(steps);
    }

    private static void add(List<Step> steps, String kind, Safety safety, int index) {
        steps.add(new Step(steps.size(), kind, safety, Map.of(INDEX, String.valueOf(index))));
    }

    @Override
    public Outcome execute(Session session, PublishOrder order, Step step, List<Handle> known) {
        var index = Integer.parseInt(Objects.requireNonNull(step.args().get(INDEX)));
        return switch (step.kind()) {
            case BEGIN -> begin(session, order);
            case PART -> YouTubeUploads.part(session, order, index, known);
            case CAPTIONS -> YouTubeVideo.captions(session, order, index, known);
            case THUMBNAIL -> YouTubeVideo.thumbnail(session, order, known);
            case LOOK -> YouTubeVideo.look(session, Handle.of(YouTubeUploads.VIDEO, video(known)));
            case SHOW -> show(session, order, known);
            case FIRST_COMMENT -> firstComment(session, order, known);
            case PARENT -> thread(session, Objects.requireNonNull(order.replyTo()));
            case COMMENT -> comment(session, order, known);
            default -> throw new IllegalArgumentException("Not a step of YouTube: " + step.kind());
        };
    }

    /** A video is waited for, and an upload that began anew goes on. */
    @Override
    public Outcome poll(Session session, PublishOrder order, Handle handle) {
        return handle.kind().equals(YouTubeUploads.SESSION)
                ? YouTubeUploads.poll(session, order, handle)
                : YouTubeVideo.look(session, handle);
    }

    private static Outcome begin(Session session, PublishOrder order) {
        return order.content().videos().isEmpty()
                ? new Outcome.Rejected(Outcome.Reason.VALIDATION, Diagnostics.of("YouTube publishes videos only"))
                : YouTubeUploads.begin(session, order);
    }

    private static Outcome show(Session session, PublishOrder order, List<Handle> known) {
        var shown = YouTubeVideo.show(session, video(known));
        return shown instanceof Outcome.Published && order.content().firstComment() != null
                ? new Outcome.StepDone(List.of())
                : shown;
    }

    private static Outcome firstComment(Session session, PublishOrder order, List<Handle> known) {
        var words = Objects.requireNonNull(order.content().firstComment());
        return below(session, video(known), words) instanceof Outcome.Failure failure
                ? failure
                : new Outcome.Published(List.of(ref(session, video(known))), false);
    }

    /** Threads have two levels: an answer to an answer stands beside it. */
    private static Outcome thread(Session session, RemoteRef target) {
        if (isVideo(target)) {
            return new Outcome.StepDone(List.of());
        }
        return switch (YouTubeApi.of(session).get("comments", Map.of("part", "snippet", "id", target.id()))) {
            case Answer.Failed<JsonNode>(var failure) -> failure;
            case Answer.Got<JsonNode>(var list)
            when list.path("items").isEmpty() ->
                new Outcome.Rejected(Outcome.Reason.GONE, Diagnostics.of("The comment is no longer on YouTube"));
            case Answer.Got<JsonNode>(var list) ->
                new Outcome.StepDone(List.of(Handle.of(
                        THREAD,
                        list.path("items")
                                .path(0)
                                .path("snippet")
                                .path("parentId")
                                .asString(target.id()))));
        };
    }

    private static Outcome comment(Session session, PublishOrder order, List<Handle> known) {
        var target = Objects.requireNonNull(order.replyTo());
        var words = order.content().text();
        var thread = YouTubeUploads.find(known, THREAD);
        if (thread.isEmpty()) {
            return below(session, target.id(), words);
        }
        var body = Json.object();
        body.putObject("snippet").put("parentId", thread.get()).put("textOriginal", words);
        return made(session, video(target), YouTubeApi.of(session).post("comments", Map.of("part", "snippet"), body));
    }

    /** A comment of its own under a video. */
    private static Outcome below(Session session, String video, String words) {
        var body = Json.object();
        var snippet = body.putObject("snippet")
                .put("channelId", session.remoteAccountId())
                .put("videoId", video);
        snippet.putObject("topLevelComment").putObject("snippet").put("textOriginal", words);
        return made(
                session,
                Optional.of(video),
                YouTubeApi.of(session).post("commentThreads", Map.of("part", "snippet"), body));
    }

    private static Outcome made(Session session, Optional<String> video, Answer<JsonNode> answer) {
        return switch (answer) {
            case Answer.Failed<JsonNode>(var failure) -> failure;
            case Answer.Got<JsonNode>(var said)
            when said.path("id").asString("").isEmpty() ->
                new Outcome.Unknown(Diagnostics.of("An answer without an id"));
            case Answer.Got<JsonNode>(var said) ->
                new Outcome.Published(
                        List.of(ref(session, video, said.path("id").asString())), false);
        };
    }

    static boolean isVideo(RemoteRef target) {
        return target.id().matches("[\\w-]{11}");
    }

    private static String video(List<Handle> known) {
        return YouTubeUploads.value(known, YouTubeUploads.VIDEO);
    }

    /** A comment's address names its video. */
    private static Optional<String> video(RemoteRef comment) {
        var address = comment.permalink();
        var query = address == null || address.getQuery() == null ? "" : address.getQuery();
        for (var pair : query.split("&")) {
            if (pair.startsWith("v=")) {
                return Optional.of(pair.substring(2));
            }
        }
        return Optional.empty();
    }

    static RemoteRef ref(Session session, String video) {
        return new RemoteRef(video, null, session.web().resolve("/watch?v=" + video));
    }

    static RemoteRef ref(Session session, Optional<String> video, String comment) {
        return new RemoteRef(
                comment,
                null,
                video.map(id -> session.web().resolve("/watch?v=" + id + "&lc=" + comment))
                        .orElse(null));
    }

    /** For comments; what shows of a video is asked of the video itself. */
    @Override
    public Duration settles() {
        return YouTubeReadBack.SETTLES;
    }

    @Override
    public Reconciliation reconcile(Session session, PublishOrder order, Attempt attempt, Instant now) {
        return switch (plan(order).steps().get(attempt.step()).kind()) {
            case BEGIN, PART -> uploaded(session, order, now);
            case SHOW -> shown(session, video(attempt.handles()), now);
            case FIRST_COMMENT -> first(session, order, attempt, now);
            case COMMENT -> answered(session, order, attempt, now);
            default -> new Reconciliation.Absent(true);
        };
    }

    private Reconciliation uploaded(Session session, PublishOrder order, Instant now) {
        return switch (readBack.upload(session, order)) {
            case Answer.Failed<Optional<String>>(var failure) ->
                new Reconciliation.StillUnknown(now.plus(BETWEEN_READS), failure);
            case Answer.Got<Optional<String>>(var found) ->
                found.<Reconciliation>map(id -> new Reconciliation.Found(
                                ref(session, id), "Same title and size", List.of(Handle.of(YouTubeUploads.VIDEO, id))))
                        .orElseGet(() -> new Reconciliation.Absent(true));
        };
    }

    private static Reconciliation shown(Session session, String video, Instant now) {
        return switch (YouTubeVideo.read(session, video, "status")) {
            case Answer.Failed<JsonNode>(var failure) ->
                new Reconciliation.StillUnknown(now.plus(BETWEEN_READS), failure);
            case Answer.Got<JsonNode>(var found)
            when YouTubeVideo.privacy(found).equals(YouTubeDeclared.of(session).visibility()) ->
                new Reconciliation.Found(ref(session, video), "The video is " + YouTubeVideo.privacy(found));
            case Answer.Got<JsonNode> still -> new Reconciliation.Absent(true);
        };
    }

    private Reconciliation first(Session session, PublishOrder order, Attempt attempt, Instant now) {
        var video = video(attempt.handles());
        var words = Objects.requireNonNull(order.content().firstComment());
        return switch (readBack.below(session, video, words, attempt, now)) {
            case Reconciliation.Found(var comment, var evidence, var none) ->
                new Reconciliation.Found(ref(session, video), evidence);
            case Reconciliation other -> other;
        };
    }

    private Reconciliation answered(Session session, PublishOrder order, Attempt attempt, Instant now) {
        var target = Objects.requireNonNull(order.replyTo());
        var words = order.content().text();
        return YouTubeUploads.find(attempt.handles(), THREAD)
                .map(thread -> readBack.answer(session, thread, video(target), words, attempt, now))
                .orElseGet(() -> readBack.below(session, target.id(), words, attempt, now));
    }
}
