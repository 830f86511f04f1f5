package org.folkmoot.networks.facebook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
import org.folkmoot.networks.Step.Safety;
import org.folkmoot.networks.graph.Graph;
import tools.jackson.databind.JsonNode;

/**
 * Publishes on a page. Facebook has no key against repetition, so photos go up unpublished first and one request, the
 * COMMIT, makes the post; after it an unclear answer is settled by reading the page's own posts.
 */
final class FacebookPosting implements Publishes, Reconciles, Replies {

    private static final String PHOTO = "upload-photo";
    private static final String FEED = "publish";
    private static final String COMMENT = "comment";
    private static final String IMAGE = "image";
    private static final String PHOTO_HANDLE = "photo.";

    private final FacebookText replies;
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
        if (order.reply()) {
            return new PublishPlan(List.of(new Step(0, COMMENT, Safety.COMMIT, Map.of())));
        }
        var steps = new ArrayList<Step>();
        for (var i = 0; i < order.content().media().size(); i++) {
            steps.add(new Step(i, PHOTO, Safety.ORPHAN_HARMLESS, Map.of(IMAGE, String.valueOf(i))));
        }
        steps.add(new Step(steps.size(), FEED, Safety.COMMIT, Map.of()));
        return new PublishPlan(steps);
    }

    @Override
    public Outcome execute(Session session, PublishOrder order, Step step, List<Handle> known) {
        return switch (step.kind()) {
            case PHOTO -> upload(session, order, Integer.parseInt(step.args().get(IMAGE)));
            case FEED -> publish(session, order, known);
            case COMMENT -> comment(session, order, Objects.requireNonNull(order.replyTo()));
            default -> throw new IllegalArgumentException("Not a step of Facebook: " + step.kind());
        };
    }

    @Override
    public Outcome poll(Session session, PublishOrder order, Handle handle) {
        return new Outcome.Unknown(Diagnostics.of("Facebook publishes at once; there is nothing to wait for"));
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

    private static Outcome publish(Session session, PublishOrder order, List<Handle> known) {
        var content = order.content();
        var fields = new LinkedHashMap<String, String>();
        fields.put("message", content.text());
        if (!content.media().isEmpty()) {
            fields.put("attached_media", attached(known));
        } else if (content.link() != null) {
            fields.put("link", content.link().toString());
        }
        return published(session, Graph.of(session).post(session.remoteAccountId() + "/feed", fields));
    }

    private static Outcome comment(Session session, PublishOrder order, RemoteRef target) {
        return published(
                session,
                Graph.of(session)
                        .post(
                                target.id() + "/comments",
                                Map.of("message", order.content().text())));
    }

    private static Outcome published(Session session, Answer<JsonNode> answer) {
        return switch (answer) {
            case Answer.Failed<JsonNode>(var failure) -> failure;
            case Answer.Got<JsonNode>(var body)
            when body.has("id") -> {
                var id = body.path("id").asString();
                yield new Outcome.Published(
                        List.of(new RemoteRef(id, null, session.web().resolve("/" + id))), false);
            }
            case Answer.Got<JsonNode>(var strange) -> withoutId();
        };
    }

    private static Outcome withoutId() {
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
        return FacebookReadBack.SETTLES;
    }

    @Override
    public Reconciliation reconcile(Session session, PublishOrder order, Attempt attempt, Instant now) {
        return readBack.reconcile(session, order, attempt, now);
    }
}
