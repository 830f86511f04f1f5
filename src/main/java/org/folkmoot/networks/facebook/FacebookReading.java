package org.folkmoot.networks.facebook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The page's own posts and reels, the comments under those of the last 30 days, and what others wrote on the page or
 * naming it.
 */
final class FacebookReading implements ReadsPosts, ReadsComments {

    private static final Duration WATCHED = Duration.ofDays(30);
    private static final Duration OVERLAP = Duration.ofMinutes(10);
    private static final Duration BETWEEN_RESTS = Duration.ofMinutes(5);
    private static final String COMMENT_FIELDS = "id,from,message,created_time,permalink_url,parent{id}";
    private static final String COMMENTS =
            "comments.filter(stream).order(reverse_chronological).limit(100){" + COMMENT_FIELDS + "}";

    /** Before the mark of a page of reels. */
    private static final String REELS = "reels:";

    @Override
    public Answer<Page<RemotePost>> posts(Session session, @Nullable String cursor, Instant since) {
        return cursor != null && cursor.startsWith(REELS)
                ? reels(session, cursor.substring(REELS.length()), since)
                : published(session, cursor, since);
    }

    private static Answer<Page<RemotePost>> published(Session session, @Nullable String cursor, Instant since) {
        var query = query("id,message,created_time,permalink_url,attachments{media_type,subattachments}", since);
        if (cursor != null) {
            query.put("after", cursor);
        }
        return switch (Graph.of(session).get(session.remoteAccountId() + "/published_posts", query)) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var body) -> {
                var posts = new ArrayList<RemotePost>();
                body.path("data").forEach(item -> posts.add(post(session, item)));
                var next = Graph.next(body);
                yield Answer.of(new Page<>(posts, next == null ? REELS : next, true));
            }
        };
    }

    /** Reels stand in a list of their own, where the page has it; one that is a post as well has the same number in both. */
    private static Answer<Page<RemotePost>> reels(Session session, String after, Instant since) {
        var query = query("id,description,created_time,post_id", since);
        if (!after.isEmpty()) {
            query.put("after", after);
        }
        return switch (Graph.of(session).get(session.remoteAccountId() + "/video_reels", query)) {
            case Answer.Failed<JsonNode>(Outcome.Rejected notHere) -> Answer.of(new Page<>(List.of(), null, false));
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var body) -> {
                var posts = new ArrayList<RemotePost>();
                body.path("data")
                        .forEach(item -> posts.add(new RemotePost(
                                FacebookPosting.ref(session, FacebookVideos.post(session, item)),
                                Graph.time(item.path("created_time").asString("")),
                                item.path("description").asString(""),
                                null,
                                0)));
                var next = Graph.next(body);
                yield Answer.of(new Page<>(posts, next == null ? null : REELS + next, next != null));
            }
        };
    }

    private static HashMap<String, String> query(String fields, Instant since) {
        var query = new HashMap<String, String>();
        query.put("fields", fields);
        query.put("since", String.valueOf(since.getEpochSecond()));
        query.put("limit", "50");
        return query;
    }

    @Override
    public String from(Instant since) {
        return new Place(since, since, "", Instant.EPOCH).text();
    }

    /**
     * The place is {@code since|newest|page of posts|when the rest was read}; every poll reads the watched posts once, and
     * the rest every five minutes, since each call counts against the page.
     */
    @Override
    public Answer<Page<RemoteComment>> comments(Session session, String cursor) {
        var place = Place.parse(cursor);
        var query = new HashMap<String, String>();
        query.put("fields", "id," + COMMENTS);
        query.put("since", String.valueOf(place.since().minus(WATCHED).getEpochSecond()));
        query.put("limit", "25");
        if (!place.page().isEmpty()) {
            query.put("after", place.page());
        }
        return switch (Graph.of(session).get(session.remoteAccountId() + "/published_posts", query)) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var body) -> page(session, place, body);
        };
    }

    private static Answer<Page<RemoteComment>> page(Session session, Place place, JsonNode body) {
        var from = place.since().minus(OVERLAP);
        var comments = new ArrayList<RemoteComment>();
        for (var post : body.path("data")) {
            var failure = below(session, post.path("id").asString(), post, from, comments);
            if (failure != null) {
                return Answer.failed(failure);
            }
        }
        var next = Graph.next(body);
        var rest = next == null && !Instant.now().isBefore(place.rest().plus(BETWEEN_RESTS));
        if (rest) {
            var failure = rest(session, from, comments);
            if (failure != null) {
                return Answer.failed(failure);
            }
        }
        comments.sort(Comparator.comparing(RemoteComment::createdAt));
        var last = comments.isEmpty() ? place.newest() : comments.getLast().createdAt();
        var newest = last.isAfter(place.newest()) ? last : place.newest();
        var read = rest ? Instant.now() : place.rest();
        var then = next == null ? new Place(newest, newest, "", read) : new Place(place.since(), newest, next, read);
        return Answer.of(new Page<>(comments, then.text(), next != null));
    }

    /** @param id of the post, which the video of a reel has beside its own */
    private static Outcome.@Nullable Failure below(
            Session session, String id, JsonNode post, Instant from, List<RemoteComment> into) {
        var edge = post.path("comments");
        var whole = add(session, id, edge, from, into);
        while (!whole) {
            var further = Graph.of(session).get(id + "/comments", further(edge));
            if (further instanceof Answer.Failed<JsonNode>(var failure)) {
                return failure;
            }
            edge = ((Answer.Got<JsonNode>) further).value();
            whole = add(session, id, edge, from, into);
        }
        return null;
    }

    /** Comments under reels, posts by visitors and posts elsewhere that name the page. */
    private static Outcome.@Nullable Failure rest(Session session, Instant from, List<RemoteComment> into) {
        for (var edge : List.of("video_reels", "visitor_posts", "tagged")) {
            var own = edge.equals("video_reels");
            var asked = own
                    ? Map.of("fields", "id,post_id," + COMMENTS, "limit", "25")
                    : Map.of("fields", "id,from,message,created_time,permalink_url," + COMMENTS, "limit", "50");
            switch (Graph.of(session).get(session.remoteAccountId() + "/" + edge, asked)) {
                case Answer.Failed<JsonNode>(Outcome.Rejected notHere) -> {
                    // Meta's own pages disagree on which kinds of page have this list; the others go on.
                }
                case Answer.Failed<JsonNode>(var failure) -> {
                    return failure;
                }
                case Answer.Got<JsonNode>(var body) -> {
                    for (var item : body.path("data")) {
                        if (!own
                                && !Graph.time(item.path("created_time").asString(""))
                                        .isBefore(from)) {
                            into.add(theirs(session, edge, item));
                        }
                        var id = own
                                ? FacebookVideos.post(session, item)
                                : item.path("id").asString();
                        var failure = below(session, id, item, from, into);
                        if (failure != null) {
                            return failure;
                        }
                    }
                }
            }
        }
        return null;
    }

    /** What somebody wrote of their own; the answer to it goes under it. */
    private static RemoteComment theirs(Session session, String edge, JsonNode item) {
        var author = item.path("from").path("id").asString("");
        return new RemoteComment(
                FacebookPosting.ref(session, item.path("id").asString()),
                edge.equals("tagged") ? RemoteComment.Kind.MENTION : RemoteComment.Kind.VISITOR_POST,
                null,
                null,
                author,
                item.path("from").path("name").asString(""),
                null,
                item.path("message").asString(""),
                Graph.time(item.path("created_time").asString("")),
                author.equals(session.remoteAccountId()));
    }

    /** @return true when what is left of this post's comments is older than we look for */
    private static boolean add(Session session, String post, JsonNode edge, Instant from, List<RemoteComment> into) {
        for (var item : edge.path("data")) {
            var comment = comment(session, post, item);
            if (comment.createdAt().isBefore(from)) {
                return true;
            }
            into.add(comment);
        }
        return Graph.next(edge) == null;
    }

    private static Map<String, String> further(JsonNode edge) {
        return Map.of(
                "fields", COMMENT_FIELDS,
                "filter", "stream",
                "order", "reverse_chronological",
                "limit", "100",
                "after", java.util.Objects.requireNonNull(Graph.next(edge)));
    }

    private record Place(Instant since, Instant newest, String page, Instant rest) {

        /** An older Folkmoot left three parts. */
        static Place parse(String text) {
            var parts = text.split("\\|", 4);
            return new Place(
                    Instant.parse(parts[0]),
                    Instant.parse(parts[1]),
                    parts[2],
                    parts.length == 4 ? Instant.parse(parts[3]) : Instant.EPOCH);
        }

        String text() {
            return since + "|" + newest + "|" + page + "|" + rest;
        }
    }

    private static RemotePost post(Session session, JsonNode item) {
        var id = item.path("id").asString();
        return new RemotePost(
                new RemoteRef(id, null, session.web().resolve("/" + id)),
                Graph.time(item.path("created_time").asString("")),
                item.path("message").asString(""),
                null,
                images(item));
    }

    private static RemoteComment comment(Session session, String post, JsonNode item) {
        var id = item.path("id").asString();
        var author = item.path("from").path("id").asString("");
        var parent = item.path("parent").path("id").asString(post);
        return new RemoteComment(
                new RemoteRef(id, null, session.web().resolve("/" + id)),
                RemoteComment.Kind.COMMENT,
                RemoteRef.of(post),
                RemoteRef.of(parent),
                author,
                item.path("from").path("name").asString(""),
                null,
                item.path("message").asString(""),
                Graph.time(item.path("created_time").asString("")),
                author.equals(session.remoteAccountId()));
    }

    static int images(JsonNode post) {
        var first = post.path("attachments").path("data").path(0);
        var several = first.path("subattachments").path("data").size();
        return several > 0 ? several : first.path("media_type").asString("").equals("photo") ? 1 : 0;
    }
}
