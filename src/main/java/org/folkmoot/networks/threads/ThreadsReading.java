package org.folkmoot.networks.threads;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** The account's own posts, everything below those of the last 30 days, and posts that name it. */
final class ThreadsReading implements ReadsPosts, ReadsComments {

    private static final Duration WATCHED = Duration.ofDays(30);
    private static final Duration OVERLAP = Duration.ofMinutes(10);
    private static final int MOST_PAGES = 20;
    private static final String ANSWER =
            "id,text,timestamp,username,permalink,is_reply_owned_by_me,replied_to,root_post";

    @Override
    public Answer<Page<RemotePost>> posts(Session session, @Nullable String cursor, Instant since) {
        var query = new HashMap<>(Map.of(
                "fields",
                "id,text,timestamp,permalink,media_type,children",
                "since",
                String.valueOf(since.getEpochSecond()),
                "limit",
                "50"));
        if (cursor != null) {
            query.put("after", cursor);
        }
        return switch (ThreadsErrors.graph(session).get(ThreadsPosting.ME + "/threads", query)) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var body) -> Answer.of(GraphPosts.page(session, body, "text"));
        };
    }

    @Override
    public String from(Instant since) {
        return Place.from(since).text();
    }

    /** The place is {@code since|newest|page of posts}; mentions are read with the first page. */
    @Override
    public Answer<Page<RemoteComment>> comments(Session session, String cursor) {
        var place = Place.parse(cursor);
        var query = new HashMap<>(Map.of(
                "fields",
                "id,has_replies",
                "since",
                String.valueOf(place.since().minus(WATCHED).getEpochSecond()),
                "limit",
                "25"));
        if (!place.first()) {
            query.put("after", place.page());
        }
        return switch (ThreadsErrors.graph(session).get(ThreadsPosting.ME + "/threads", query)) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var body) -> page(session, place, body);
        };
    }

    private static Answer<Page<RemoteComment>> page(Session session, Place place, JsonNode body) {
        var from = place.since().minus(OVERLAP);
        var found = new ArrayList<RemoteComment>();
        var failure = place.first() ? mentions(session, from, found) : Optional.<Outcome.Failure>empty();
        for (var post : body.path("data")) {
            if (post.path("has_replies").asBoolean(true)) {
                failure = failure.or(() -> below(session, post.path("id").asString(), from, found));
            }
        }
        if (failure.isPresent()) {
            return Answer.failed(failure.get());
        }
        return Answer.of(place.found(found, body));
    }

    /** The whole conversation, newest first. */
    private static Optional<Outcome.Failure> below(
            Session session, String post, Instant from, List<RemoteComment> into) {
        return walk(session, post + "/conversation", Map.of("fields", ANSWER, "reverse", "true"), from, item -> {
            var comment = comment(session, post, item);
            keep(comment, from, into);
            return comment.createdAt();
        });
    }

    private static Optional<Outcome.Failure> mentions(Session session, Instant from, List<RemoteComment> into) {
        var query = Map.of(
                "fields", "id,text,timestamp,username,permalink", "since", String.valueOf(from.getEpochSecond()));
        return walk(session, ThreadsPosting.ME + "/mentions", query, from, item -> {
            var mention = GraphPosts.mention(GraphPosts.ref(session, item), item, "text");
            keep(mention, from, into);
            return mention.createdAt();
        });
    }

    private interface Taking {
        Instant take(JsonNode item);
    }

    /** From page to page until what comes is older than we look for. */
    private static Optional<Outcome.Failure> walk(
            Session session, String list, Map<String, String> asked, Instant from, Taking taking) {
        var query = new HashMap<>(asked);
        query.put("limit", "100");
        for (var page = 0; page < MOST_PAGES; page++) {
            var answer = ThreadsErrors.graph(session).get(list, query);
            if (answer instanceof Answer.Failed<JsonNode>(var failure)) {
                return Optional.of(failure);
            }
            var body = ((Answer.Got<JsonNode>) answer).value();
            var oldest = Instant.MAX;
            for (var item : body.path("data")) {
                oldest = taking.take(item);
            }
            var next = Graph.next(body);
            if (next == null || oldest.isBefore(from)) {
                break;
            }
            query.put("after", next);
        }
        return Optional.empty();
    }

    private static void keep(RemoteComment comment, Instant from, List<RemoteComment> into) {
        if (!comment.createdAt().isBefore(from)) {
            into.add(comment);
        }
    }

    /** Threads tells nobody's number. */
    private static RemoteComment comment(Session session, String post, JsonNode item) {
        var author = item.path("username").asString("");
        return new RemoteComment(
                GraphPosts.ref(session, item),
                RemoteComment.Kind.COMMENT,
                RemoteRef.of(post),
                RemoteRef.of(item.path("replied_to").path("id").asString(post)),
                "",
                author,
                author,
                item.path("text").asString(""),
                Graph.time(item.path("timestamp").asString("")),
                item.path("is_reply_owned_by_me").asBoolean(false));
    }
}
