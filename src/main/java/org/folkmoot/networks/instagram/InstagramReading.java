package org.folkmoot.networks.instagram;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Page;
import org.folkmoot.networks.ReadsComments;
import org.folkmoot.networks.ReadsPosts;
import org.folkmoot.networks.RemoteComment;
import org.folkmoot.networks.RemotePost;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Session;
import org.folkmoot.networks.graph.Graph;
import org.folkmoot.networks.graph.GraphPosts;
import org.folkmoot.networks.graph.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The account's own posts, the comments and answers below those of the last 30 days, and posts in which somebody tagged
 * it. Comments come newest first, answers only with their comment: an answer to a comment that 50 newer ones have pushed
 * down is told by webhook alone.
 */
final class InstagramReading implements ReadsPosts, ReadsComments {

    private static final Duration WATCHED = Duration.ofDays(30);
    private static final Duration OVERLAP = Duration.ofMinutes(10);
    private static final String WORDS = "id,text,timestamp,username,from{id,username}";
    private static final String COMMENT = WORDS + ",replies.limit(50){" + WORDS + "}";
    private static final String POST = "id,caption,timestamp,permalink,media_type,children{id}";

    @Override
    public Answer<Page<RemotePost>> posts(Session session, @Nullable String cursor, Instant since) {
        var query =
                new HashMap<>(Map.of("fields", POST, "since", String.valueOf(since.getEpochSecond()), "limit", "50"));
        if (cursor != null) {
            query.put("after", cursor);
        }
        return switch (InstagramErrors.graph(session).get(session.remoteAccountId() + "/media", query)) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var body) -> Answer.of(GraphPosts.page(session, body, "caption"));
        };
    }

    @Override
    public String from(Instant since) {
        return Place.from(since).text();
    }

    /** The place is {@code since|newest|page of posts}; tags are read with the first page. */
    @Override
    public Answer<Page<RemoteComment>> comments(Session session, String cursor) {
        var place = Place.parse(cursor);
        var query = new HashMap<>(Map.of(
                "fields",
                "id,permalink,comments.limit(50){" + COMMENT + "}",
                "since",
                String.valueOf(place.since().minus(WATCHED).getEpochSecond()),
                "limit",
                "25"));
        if (!place.first()) {
            query.put("after", place.page());
        }
        return switch (InstagramErrors.graph(session).get(session.remoteAccountId() + "/media", query)) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var body) -> page(session, place, body);
        };
    }

    private static Answer<Page<RemoteComment>> page(Session session, Place place, JsonNode body) {
        var from = place.since().minus(OVERLAP);
        var found = new ArrayList<RemoteComment>();
        var failure = place.first() ? tags(session, from, found) : Optional.<Outcome.Failure>empty();
        for (var post : body.path("data")) {
            failure = failure.or(() -> below(session, post, from, found));
        }
        if (failure.isPresent()) {
            return Answer.failed(failure.get());
        }
        return Answer.of(place.found(found, body));
    }

    private static Optional<Outcome.Failure> below(
            Session session, JsonNode post, Instant from, List<RemoteComment> into) {
        var edge = post.path("comments");
        while (!add(session, post, edge, from, into)) {
            var further = Map.of("fields", COMMENT, "limit", "50", "after", Objects.requireNonNull(Graph.next(edge)));
            var answer = InstagramErrors.graph(session).get(post.path("id").asString() + "/comments", further);
            if (answer instanceof Answer.Failed<JsonNode>(var failure)) {
                return Optional.of(failure);
            }
            edge = ((Answer.Got<JsonNode>) answer).value();
        }
        return Optional.empty();
    }

    /** @return true when what is left of this post's comments is older than we look for */
    private static boolean add(Session session, JsonNode post, JsonNode edge, Instant from, List<RemoteComment> into) {
        var oldest = Instant.MAX;
        for (var item : edge.path("data")) {
            var id = item.path("id").asString();
            var comment = comment(session, post, post.path("id").asString(), item);
            oldest = comment.createdAt();
            keep(comment, from, into);
            item.path("replies").path("data").forEach(reply -> keep(comment(session, post, id, reply), from, into));
        }
        return Graph.next(edge) == null || oldest.isBefore(from);
    }

    private static void keep(RemoteComment comment, Instant from, List<RemoteComment> into) {
        if (!comment.createdAt().isBefore(from)) {
            into.add(comment);
        }
    }

    /** Newest first; whoever tagged the account is answered below their own post. */
    private static Optional<Outcome.Failure> tags(Session session, Instant from, List<RemoteComment> into) {
        var answer = InstagramErrors.graph(session)
                .get(
                        session.remoteAccountId() + "/tags",
                        Map.of("fields", "id,caption,timestamp,permalink,username", "limit", "50"));
        return switch (answer) {
            case Answer.Failed<JsonNode>(var failure) -> Optional.of(failure);
            case Answer.Got<JsonNode>(var body) -> {
                body.path("data").forEach(item -> keep(tag(session, item), from, into));
                yield Optional.empty();
            }
        };
    }

    private static RemoteComment tag(Session session, JsonNode item) {
        var ref = new RemoteRef(
                item.path("id").asString(),
                InstagramMentions.TAGGED,
                GraphPosts.ref(session, item).permalink());
        return GraphPosts.mention(ref, item, "caption");
    }

    /** Instagram gives comments no address of their own; people see them at the post's. */
    private static RemoteComment comment(Session session, JsonNode post, String parent, JsonNode item) {
        var author = item.path("from").path("id").asString("");
        var handle = item.path("username")
                .asString(item.path("from").path("username").asString(""));
        return new RemoteComment(
                new RemoteRef(
                        item.path("id").asString(),
                        null,
                        GraphPosts.ref(session, post).permalink()),
                RemoteComment.Kind.COMMENT,
                RemoteRef.of(post.path("id").asString()),
                RemoteRef.of(parent),
                author,
                handle,
                handle,
                item.path("text").asString(""),
                Graph.time(item.path("timestamp").asString("")),
                author.equals(session.remoteAccountId()));
    }
}
