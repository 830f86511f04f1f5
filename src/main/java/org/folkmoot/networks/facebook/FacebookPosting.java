package org.folkmoot.networks.facebook;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.folkmoot.networks.graph.Graph;
import org.folkmoot.networks.graph.Sought;
import tools.jackson.databind.JsonNode;

/**
 * Publishes on a page. Facebook has no key against repetition, so files go up unpublished first and one request, the
 * COMMIT, makes the post; after it an unclear answer is settled by reading back.
 */
final class FacebookPosting implements Publishes, Reconciles, Replies {

    static final String POST_HANDLE = "post";
    private static final String PHOTO_HANDLE = "photo.";

    private final FacebookText replies;
    private final FacebookVideos videos = new FacebookVideos();
    private final FacebookReadBack readBack = new FacebookReadBack();

    FacebookPosting(FacebookText replies) {
        this.replies = replies;
    }

    @Override
    public MeasuresText text() {
        return replies;
    }

    @Override
    public PublishPlan plan(PublishOrder order) {
        return FacebookSteps.plan(order);
    }

    @Override
    public Outcome execute(Session session, PublishOrder order, Step step, List<Handle> known) {
        return switch (step.kind()) {
            case FacebookSteps.PHOTO -> upload(session, order, number(step));
            case FacebookSteps.FEED -> publish(session, order, step, known);
            case FacebookSteps.PHOTO_STORY -> story(session, order, step, known);
            case FacebookSteps.BEGIN ->
                FacebookUploads.begin(session, order, step.args().get(FacebookSteps.EDGE));
            case FacebookSteps.PART -> FacebookUploads.part(session, order, step, known);
            case FacebookSteps.FINISH ->
                videos.finish(session, order, step.args().get(FacebookSteps.EDGE), known);
            case FacebookSteps.CAPTIONS -> videos.captions(session, order, step, known);
            case FacebookSteps.COMMENT ->
                comment(
                        session,
                        Objects.requireNonNull(order.replyTo()),
                        order.content().text());
            case FacebookSteps.FIRST_COMMENT -> firstComment(session, order, known);
            default -> throw new IllegalArgumentException("Not a step of Facebook: " + step.kind());
        };
    }

    @Override
    public Outcome poll(Session session, PublishOrder order, Handle handle) {
        return videos.poll(session, order, handle.value());
    }

    private static int number(Step step) {
        return Integer.parseInt(step.args().getOrDefault(FacebookSteps.NUMBER, "0"));
    }

    private static Outcome upload(Session session, PublishOrder order, int index) {
        var media = order.content().media().get(index);
        var fields = new LinkedHashMap<String, String>();
        fields.put("published", "false");
        if (!media.decorative()) {
            fields.put("alt_text_custom", media.alt());
        }
        var answer = Graph.of(session)
                .upload(
                        session.remoteAccountId() + "/photos",
                        fields,
                        media.mime(),
                        session.media().bytes(media.sha256()));
        return switch (answer) {
            case Answer.Failed<JsonNode>(var failure) -> failure;
            case Answer.Got<JsonNode>(var body)
            when body.has("id") ->
                new Outcome.StepDone(
                        List.of(Handle.of(PHOTO_HANDLE + index, body.path("id").asString())));
            case Answer.Got<JsonNode>(var strange) -> withoutId();
        };
    }

    private static Outcome publish(Session session, PublishOrder order, Step step, List<Handle> known) {
        var content = order.content();
        var fields = new LinkedHashMap<String, String>();
        fields.put("message", content.text());
        if (!content.media().isEmpty()) {
            fields.put("attached_media", attached(known));
        } else if (content.link() != null) {
            fields.put("link", content.link().toString());
        }
        var answer = Graph.of(session).post(session.remoteAccountId() + "/feed", fields);
        return there(session, order, step, "id", answer);
    }

    private static Outcome story(Session session, PublishOrder order, Step step, List<Handle> known) {
        var photo = known.stream()
                .filter(handle -> handle.kind().startsWith(PHOTO_HANDLE))
                .findFirst()
                .orElseThrow();
        var answer =
                Graph.of(session).post(session.remoteAccountId() + "/photo_stories", Map.of("photo_id", photo.value()));
        return there(session, order, step, "post_id", answer);
    }

    private static Outcome comment(Session session, RemoteRef target, String text) {
        return switch (Graph.of(session).post(target.id() + "/comments", Map.of("message", text))) {
            case Answer.Failed<JsonNode>(var failure) -> failure;
            case Answer.Got<JsonNode>(var body)
            when body.has("id") -> published(session, body.path("id").asString());
            case Answer.Got<JsonNode>(var strange) -> withoutId();
        };
    }

    /** What appeared is the post, also to those who look for it later. */
    private static Outcome firstComment(Session session, PublishOrder order, List<Handle> known) {
        var post = post(known);
        var words = Objects.requireNonNull(order.content().firstComment());
        return comment(session, RemoteRef.of(post), words) instanceof Outcome.Failure failure
                ? failure
                : published(session, post);
    }

    static String post(List<Handle> known) {
        return known.stream()
                .filter(handle -> handle.kind().equals(POST_HANDLE))
                .map(Handle::value)
                .findFirst()
                .orElseThrow();
    }

    private static Outcome there(
            Session session, PublishOrder order, Step step, String field, Answer<JsonNode> answer) {
        return switch (answer) {
            case Answer.Failed<JsonNode>(var failure) -> failure;
            case Answer.Got<JsonNode>(var body)
            when body.has(field) ->
                done(session, order, step.kind(), body.path(field).asString());
            case Answer.Got<JsonNode>(var strange) -> withoutId();
        };
    }

    /** The post is there; a comment or captions may still have to follow. */
    static Outcome done(Session session, PublishOrder order, String kind, String post) {
        return FacebookSteps.last(order, kind)
                ? published(session, post)
                : new Outcome.StepDone(List.of(Handle.of(POST_HANDLE, post)));
    }

    static Outcome published(Session session, String id) {
        return new Outcome.Published(List.of(ref(session, id)), false);
    }

    static RemoteRef ref(Session session, String id) {
        return new RemoteRef(id, null, session.web().resolve("/" + id));
    }

    static Outcome withoutId() {
        return new Outcome.Unknown(Diagnostics.of("An answer without an id"));
    }

    private static String attached(List<Handle> known) {
        return known.stream()
                .filter(handle -> handle.kind().startsWith(PHOTO_HANDLE))
                .map(handle -> "{\"media_fbid\":\"" + handle.value() + "\"}")
                .collect(java.util.stream.Collectors.joining(",", "[", "]"));
    }

    @Override
    public Duration settles() {
        return Sought.SETTLES;
    }

    @Override
    public Reconciliation reconcile(Session session, PublishOrder order, Attempt attempt, Instant now) {
        return readBack.reconcile(session, order, attempt, now);
    }
}
