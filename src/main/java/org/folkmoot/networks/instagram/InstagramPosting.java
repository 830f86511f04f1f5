package org.folkmoot.networks.instagram;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Attempt;
import org.folkmoot.networks.Content.Form;
import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.Handle;
import org.folkmoot.networks.MeasuresText;
import org.folkmoot.networks.Media;
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
import org.folkmoot.networks.graph.Containers;
import org.folkmoot.networks.graph.GraphPosts;
import org.folkmoot.networks.graph.Sought;
import tools.jackson.databind.JsonNode;

/**
 * Publishes a picture, a carousel, a reel or a story: containers first, which nobody sees, then one call, the COMMIT. Every
 * video among the posts is a reel. Answers are comments, and to somebody who tagged the account a comment of its own kind.
 */
final class InstagramPosting implements Publishes, Reconciles, Replies {

    static final Containers CONTAINERS =
            new Containers("media", "media_publish", "status_code", "id,status_code,status");

    /** At where a post stands: one that fails is no news about the post. */
    private static final int LOOKS = 2;

    static final String CONTAINER = "container";
    static final String MEDIA = "media";
    private static final String ITEM = "item.";
    private static final String INDEX = "index";

    private static final String ROOM = "find-room";
    private static final String MAKE_ITEM = "make-item";
    private static final String MAKE = "make-container";
    static final String PUBLISH = "publish";
    static final String FIRST_COMMENT = "first-comment";
    static final String COMMENT = "comment";
    static final String ANSWER_TAG = "answer-tag";

    private final InstagramText replies = InstagramText.reply();
    private final InstagramReadBack readBack = new InstagramReadBack();

    @Override
    public MeasuresText text() {
        return replies;
    }

    @Override
    public PublishPlan plan(PublishOrder order) {
        var target = order.replyTo();
        if (target != null) {
            var kind = InstagramMentions.isMention(target) ? ANSWER_TAG : COMMENT;
            return new PublishPlan(List.of(new Step(0, kind, Safety.COMMIT, Map.of())));
        }
        var steps = new ArrayList<Step>();
        steps.add(new Step(0, ROOM, Safety.IDEMPOTENT, Map.of()));
        var media = order.content().media();
        for (var i = 0; media.size() > 1 && i < media.size(); i++) {
            steps.add(new Step(steps.size(), MAKE_ITEM, Safety.ORPHAN_HARMLESS, Map.of(INDEX, String.valueOf(i))));
        }
        steps.add(new Step(steps.size(), MAKE, Safety.ORPHAN_HARMLESS, Map.of()));
        steps.add(new Step(steps.size(), PUBLISH, Safety.COMMIT, Map.of()));
        if (order.content().firstComment() != null) {
            steps.add(new Step(steps.size(), FIRST_COMMENT, Safety.COMMIT, Map.of()));
        }
        return new PublishPlan(steps);
    }

    @Override
    public Outcome execute(Session session, PublishOrder order, Step step, List<Handle> known) {
        return switch (step.kind()) {
            case ROOM -> InstagramQuota.room(session);
            case MAKE_ITEM -> item(session, order, Integer.parseInt(step.args().get(INDEX)));
            case MAKE -> container(session, order, known);
            case PUBLISH -> publish(session, order, handle(known, CONTAINER));
            case FIRST_COMMENT -> firstComment(session, order, handle(known, MEDIA));
            case COMMENT -> comment(session, order, Objects.requireNonNull(order.replyTo()));
            case ANSWER_TAG -> answerTag(session, order, Objects.requireNonNull(order.replyTo()));
            default -> throw new IllegalArgumentException("Not a step of Instagram: " + step.kind());
        };
    }

    /** Only a container is waited for. */
    @Override
    public Outcome poll(Session session, PublishOrder order, Handle handle) {
        return CONTAINERS.look(InstagramErrors.graph(session), handle);
    }

    private static Outcome item(Session session, PublishOrder order, int index) {
        var media = order.content().media().get(index);
        var fields = new LinkedHashMap<String, String>();
        fields.put("is_carousel_item", "true");
        if (media.video()) {
            fields.put("media_type", "VIDEO");
        }
        return make(session, media, fields, ITEM + index);
    }

    private static Outcome container(Session session, PublishOrder order, List<Handle> known) {
        var content = order.content();
        if (content.media().isEmpty()) {
            return new Outcome.Rejected(
                    Outcome.Reason.VALIDATION, Diagnostics.of("Instagram shows no post without a picture or a video"));
        }
        var fields = new LinkedHashMap<String, String>();
        if (content.form() == Form.STORY) {
            fields.put("media_type", "STORIES");
            return make(session, content.media().getFirst(), fields, CONTAINER);
        }
        fields.put("caption", content.text());
        if (content.media().size() > 1) {
            fields.put("media_type", "CAROUSEL");
            fields.put("children", children(known));
            return CONTAINERS.make(InstagramErrors.graph(session), session.remoteAccountId(), fields, CONTAINER);
        }
        if (!content.videos().isEmpty()) {
            fields.put("media_type", "REELS");
            fields.put("share_to_feed", "true");
        }
        return make(session, content.media().getFirst(), fields, CONTAINER);
    }

    /** Descriptions go with pictures, and neither with stories nor with reels. */
    private static Outcome make(Session session, Media media, Map<String, String> fields, String kind) {
        var address = Containers.address(session, media);
        if (address.isEmpty()) {
            return Containers.unreachable(Instagram.NAME);
        }
        fields.put(media.video() ? "video_url" : "image_url", address.get().toString());
        if (!media.video() && !media.decorative() && !"STORIES".equals(fields.get("media_type"))) {
            fields.put("alt_text", media.alt());
        }
        return CONTAINERS.make(InstagramErrors.graph(session), session.remoteAccountId(), fields, kind);
    }

    private static String children(List<Handle> known) {
        return known.stream()
                .filter(handle -> handle.kind().startsWith(ITEM))
                .map(Handle::value)
                .collect(Collectors.joining(","));
    }

    private static Outcome publish(Session session, PublishOrder order, Handle container) {
        return switch (CONTAINERS.publish(InstagramErrors.graph(session), session.remoteAccountId(), container)) {
            case Answer.Failed<String>(var failure) -> failure;
            case Answer.Got<String>(var id) ->
                order.content().firstComment() == null
                        ? new Outcome.Published(List.of(shown(session, id)), false)
                        : new Outcome.StepDone(List.of(Handle.of(MEDIA, id)));
        };
    }

    /** The place where people see it is told only afterwards; without it the post is there all the same. */
    static RemoteRef shown(Session session, String id) {
        return Stream.generate(() -> InstagramErrors.graph(session).get(id, Map.of("fields", "id,permalink")))
                .limit(LOOKS)
                .flatMap(answer -> answer instanceof Answer.Got<JsonNode>(var media)
                        ? Stream.of(GraphPosts.ref(session, media))
                        : Stream.empty())
                .findFirst()
                .orElseGet(() -> RemoteRef.of(id));
    }

    private static Outcome firstComment(Session session, PublishOrder order, Handle media) {
        var words = Objects.requireNonNull(order.content().firstComment());
        return switch (InstagramErrors.graph(session).post(media.value() + "/comments", Map.of("message", words))) {
            case Answer.Failed<JsonNode>(var failure) -> failure;
            case Answer.Got<JsonNode>(var body) ->
                body.has("id") ? new Outcome.Published(List.of(shown(session, media.value())), false) : withoutId();
        };
    }

    private static Outcome comment(Session session, PublishOrder order, RemoteRef target) {
        return commented(InstagramErrors.graph(session)
                .post(
                        target.id() + "/replies",
                        Map.of("message", order.content().text())));
    }

    private static Outcome answerTag(Session session, PublishOrder order, RemoteRef target) {
        var fields = new LinkedHashMap<>(InstagramMentions.answered(target));
        fields.put("message", order.content().text());
        return commented(InstagramErrors.graph(session).post(session.remoteAccountId() + "/mentions", fields));
    }

    private static Outcome commented(Answer<JsonNode> answer) {
        return switch (answer) {
            case Answer.Failed<JsonNode>(var failure) -> failure;
            case Answer.Got<JsonNode>(var body)
            when body.has("id") ->
                new Outcome.Published(List.of(RemoteRef.of(body.path("id").asString())), false);
            case Answer.Got<JsonNode>(var strange) -> withoutId();
        };
    }

    private static Outcome withoutId() {
        return new Outcome.Unknown(Diagnostics.of("An answer without an id"));
    }

    static Handle handle(List<Handle> known, String kind) {
        return known.stream()
                .filter(handle -> handle.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No " + kind + " was made before"));
    }

    @Override
    public Duration settles() {
        return Sought.SETTLES;
    }

    @Override
    public Reconciliation reconcile(Session session, PublishOrder order, Attempt attempt, Instant now) {
        var step = plan(order).steps().get(attempt.step());
        return readBack.reconcile(session, order, step.kind(), attempt, now);
    }
}
