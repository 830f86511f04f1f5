package org.folkmoot.networks.instagram;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Attempt;
import org.folkmoot.networks.Content.Form;
import org.folkmoot.networks.PublishOrder;
import org.folkmoot.networks.Reconciliation;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Session;
import org.folkmoot.networks.graph.Graph;
import org.folkmoot.networks.graph.GraphPosts;
import org.folkmoot.networks.graph.Sought;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A post's container says whether it was published. Comments have none: they are looked for among what stands below,
 * ours, with the same words, made in the minutes around the attempt.
 */
final class InstagramReadBack {

    private static final String COMMENT_FIELDS = "id,text,timestamp,username";

    Reconciliation reconcile(Session session, PublishOrder order, String kind, Attempt attempt, Instant now) {
        var graph = InstagramErrors.graph(session);
        return switch (kind) {
            case InstagramPosting.COMMENT -> {
                var target = Objects.requireNonNull(order.replyTo()).id();
                yield comment(thread(graph, target), session, order.content().text(), attempt, now, null);
            }
            case InstagramPosting.ANSWER_TAG -> {
                var target = Objects.requireNonNull(order.replyTo());
                yield InstagramMentions.inComment(target)
                        ? new Reconciliation.Absent(false) // Instagram shows nobody what stands below such a comment
                        : comment(
                                tagged(graph, session, target.id()),
                                session,
                                order.content().text(),
                                attempt,
                                now,
                                null);
            }
            case InstagramPosting.FIRST_COMMENT -> {
                var media = InstagramPosting.handle(attempt.handles(), InstagramPosting.MEDIA)
                        .value();
                var below = graph.get(media + "/comments", Map.of("fields", COMMENT_FIELDS, "limit", "50"));
                var words = Objects.requireNonNull(order.content().firstComment());
                yield comment(below, session, words, attempt, now, media);
            }
            default -> post(graph, session, order, attempt, now);
        };
    }

    private static Reconciliation post(Graph graph, Session session, PublishOrder order, Attempt attempt, Instant now) {
        var container = attempt.handles().stream()
                .filter(handle -> handle.kind().equals(InstagramPosting.CONTAINER))
                .findFirst();
        if (container.isPresent()) {
            return InstagramPosting.CONTAINERS.reconcile(
                    graph, container.get(), attempt, now, () -> find(graph, session, order, attempt));
        }
        return switch (find(graph, session, order, attempt)) {
            case Answer.Failed<Optional<RemoteRef>>(var failure) ->
                new Reconciliation.StillUnknown(Sought.nextRead(now), failure);
            case Answer.Got<Optional<RemoteRef>>(var ref) ->
                ref.<Reconciliation>map(there -> new Reconciliation.Found(there, "Same caption, made at that time"))
                        .orElseGet(() -> new Reconciliation.Absent(true)); // nothing is published without a container
        };
    }

    private static Answer<Optional<RemoteRef>> find(Graph graph, Session session, PublishOrder order, Attempt attempt) {
        var story = order.content().form() == Form.STORY;
        var list = graph.get(
                session.remoteAccountId() + (story ? "/stories" : "/media"),
                Map.of("fields", "id,caption,timestamp,permalink", "limit", "25"));
        return switch (list) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var body) -> {
                var sought = new Sought(order.content().text(), attempt);
                Optional<RemoteRef> match = Optional.empty();
                for (var item : body.path("data")) {
                    if (said(sought, item, "caption")) {
                        match = Optional.of(GraphPosts.ref(session, item));
                    }
                }
                yield Answer.of(match);
            }
        };
    }

    /** Instagram puts the answer to an answer below the comment at the top. */
    private static Answer<JsonNode> thread(Graph graph, String comment) {
        return switch (graph.get(comment, Map.of("fields", "id,parent_id"))) {
            case Answer.Failed<JsonNode> failed -> failed;
            case Answer.Got<JsonNode>(var body) ->
                graph.get(
                        body.path("parent_id").asString(comment) + "/replies",
                        Map.of("fields", COMMENT_FIELDS, "limit", "50"));
        };
    }

    private static Answer<JsonNode> tagged(Graph graph, Session session, String media) {
        var asked = "mentioned_media.media_id(" + media + "){id,comments.limit(50){" + COMMENT_FIELDS + "}}";
        return switch (graph.get(session.remoteAccountId(), Map.of("fields", asked))) {
            case Answer.Failed<JsonNode> failed -> failed;
            case Answer.Got<JsonNode>(var body) ->
                Answer.of(body.path("mentioned_media").path("comments"));
        };
    }

    /** @param under the post, where the comment belongs to a publication of ours */
    private static Reconciliation comment(
            Answer<JsonNode> below,
            Session session,
            String words,
            Attempt attempt,
            Instant now,
            @Nullable String under) {
        return switch (below) {
            case Answer.Failed<JsonNode>(var failure) -> new Reconciliation.StillUnknown(Sought.nextRead(now), failure);
            case Answer.Got<JsonNode>(var body) -> {
                var handle =
                        InstagramErrors.graph(session).get(session.remoteAccountId(), Map.of("fields", "id,username"));
                if (handle instanceof Answer.Failed<JsonNode>(var failure)) {
                    yield new Reconciliation.StillUnknown(Sought.nextRead(now), failure);
                }
                var sought = new Sought(words, attempt);
                var me =
                        ((Answer.Got<JsonNode>) handle).value().path("username").asString("");
                for (var item : body.path("data")) {
                    if (item.path("username").asString("").equals(me) && said(sought, item, "text")) {
                        var there = under == null
                                ? RemoteRef.of(item.path("id").asString())
                                : InstagramPosting.shown(session, under);
                        yield new Reconciliation.Found(
                                there,
                                "Same words, made at " + item.path("timestamp").asString(""),
                                List.of());
                    }
                }
                yield sought.judged(null, !body.path("paging").has("next"), now);
            }
        };
    }

    private static boolean said(Sought sought, JsonNode item, String field) {
        return sought.is(
                item.path("id").asString(),
                item.path(field).asString(""),
                Graph.time(item.path("timestamp").asString("")));
    }
}
