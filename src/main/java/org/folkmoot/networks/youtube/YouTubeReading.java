package org.folkmoot.networks.youtube;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Page;
import org.folkmoot.networks.ReadsComments;
import org.folkmoot.networks.ReadsPosts;
import org.folkmoot.networks.RemoteComment;
import org.folkmoot.networks.RemoteComment.Kind;
import org.folkmoot.networks.RemotePost;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Session;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The channel's videos, and what people wrote under them: all threads of the channel come in one list, newest first, each
 * with some of its answers. A question costs one of 10,000 units a day.
 */
final class YouTubeReading implements ReadsPosts, ReadsComments {

    private static final Duration OVERLAP = Duration.ofMinutes(5);
    private static final Duration BETWEEN_POLLS = Duration.ofMinutes(5);
    private static final int VIDEOS = 50;
    private static final int THREADS = 100;

    /** Threads with more answers than the list shows are read whole, one question each; so many of the newest at a poll. */
    private static final int WHOLE_THREADS = 10;

    static Map<String, String> uploads(String playlist, String page, int most) {
        return paged(Map.of("part", "snippet,contentDetails,status", "playlistId", playlist), page, most);
    }

    static Map<String, String> threads(String channel, String page, int most) {
        return paged(
                Map.of(
                        "part", "snippet,replies",
                        "allThreadsRelatedToChannelId", channel,
                        "order", "time",
                        "textFormat", "plainText"),
                page,
                most);
    }

    private static Map<String, String> paged(Map<String, String> query, String page, int most) {
        var whole = new HashMap<>(query);
        whole.put("maxResults", String.valueOf(most));
        if (!page.isEmpty()) {
            whole.put("pageToken", page);
        }
        return whole;
    }

    /** @param cursor the list's own mark, with the playlist before it */
    @Override
    public Answer<Page<RemotePost>> posts(Session session, @Nullable String cursor, Instant since) {
        var api = YouTubeApi.of(session);
        if (cursor != null) {
            var mark = cursor.split("\\|", 2);
            return posts(session, mark[0], mark[1], since);
        }
        return switch (YouTubeChannel.uploads(api)) {
            case Answer.Failed<String>(var failure) -> Answer.failed(failure);
            case Answer.Got<String>(var playlist) -> posts(session, playlist, "", since);
        };
    }

    private static Answer<Page<RemotePost>> posts(Session session, String playlist, String page, Instant since) {
        return switch (YouTubeApi.of(session).get("playlistItems", uploads(playlist, page, VIDEOS))) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var list) -> {
                var posts = new ArrayList<RemotePost>();
                var older = false;
                for (var item : list.path("items")) {
                    var made = made(item);
                    older |= made.isBefore(since);
                    if (!made.isBefore(since)
                            && !item.path("status")
                                    .path("privacyStatus")
                                    .asString("")
                                    .equals("private")) {
                        posts.add(post(session, item, made));
                    }
                }
                var next = list.path("nextPageToken").asString("");
                var more = !older && !next.isEmpty();
                yield Answer.of(new Page<>(posts, more ? playlist + "|" + next : null, more));
            }
        };
    }

    private static RemotePost post(Session session, JsonNode item, Instant made) {
        var words = item.path("snippet").path("description").asString("");
        return new RemotePost(
                YouTubePosting.ref(
                        session, item.path("contentDetails").path("videoId").asString()),
                made,
                words.isBlank() ? item.path("snippet").path("title").asString("") : words,
                null,
                0);
    }

    /** When people could first see it; a private one has only the time at which it went up. */
    private static Instant made(JsonNode item) {
        return time(
                item.path("contentDetails").has("videoPublishedAt")
                        ? item.path("contentDetails").path("videoPublishedAt")
                        : item.path("snippet").path("publishedAt"));
    }

    private static Instant time(JsonNode stamp) {
        return Instant.parse(stamp.asString(Instant.EPOCH.toString()));
    }

    static Instant written(JsonNode comment) {
        return time(comment.path("snippet").path("publishedAt"));
    }

    static boolean ours(Session session, JsonNode comment) {
        return author(comment).equals(session.remoteAccountId());
    }

    private static String author(JsonNode comment) {
        return comment.path("snippet").path("authorChannelId").path("value").asString("");
    }

    @Override
    public Duration rhythm() {
        return BETWEEN_POLLS;
    }

    @Override
    public String from(Instant since) {
        return new Place(since, since, "").text();
    }

    /** Where a poll stands: everything that was written or changed after {@code since}, page by page. */
    private record Place(Instant since, Instant newest, String page) {

        static Place parse(String text) {
            var parts = text.split("\\|", 3);
            return new Place(Instant.parse(parts[0]), Instant.parse(parts[1]), parts[2]);
        }

        String text() {
            return since + "|" + newest + "|" + page;
        }
    }

    @Override
    public Answer<Page<RemoteComment>> comments(Session session, String cursor) {
        var place = Place.parse(cursor);
        var query = threads(session.remoteAccountId(), place.page(), THREADS);
        return switch (YouTubeApi.of(session).get("commentThreads", query)) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var list) -> page(session, place, list);
        };
    }

    private static Answer<Page<RemoteComment>> page(Session session, Place place, JsonNode list) {
        var since = place.since().minus(OVERLAP);
        var comments = new ArrayList<RemoteComment>();
        var newest = place.newest();
        var older = false;
        var whole = 0;
        for (var thread : list.path("items")) {
            var top = thread.path("snippet").path("topLevelComment");
            older |= written(top).isBefore(since);
            var said = new ArrayList<>(List.of(top));
            if (cut(thread) && whole++ < WHOLE_THREADS) {
                switch (answers(session, thread)) {
                    case Answer.Failed<JsonNode>(var failure) -> {
                        return Answer.failed(failure);
                    }
                    case Answer.Got<JsonNode>(var all) -> all.path("items").forEach(said::add);
                }
            } else {
                thread.path("replies").path("comments").forEach(said::add);
            }
            for (var comment : said) {
                var at = changed(comment);
                newest = at.isAfter(newest) ? at : newest;
                if (!at.isBefore(since)) {
                    comments.add(comment(session, thread, comment));
                }
            }
        }
        comments.sort(Comparator.comparing(RemoteComment::createdAt));
        var next = list.path("nextPageToken").asString("");
        var more = !older && !next.isEmpty();
        var mark = more ? new Place(place.since(), newest, next) : new Place(newest, newest, "");
        return Answer.of(new Page<>(comments, mark.text(), more));
    }

    private static boolean cut(JsonNode thread) {
        return thread.path("snippet").path("totalReplyCount").asInt(0)
                > thread.path("replies").path("comments").size();
    }

    private static Answer<JsonNode> answers(Session session, JsonNode thread) {
        return YouTubeApi.of(session)
                .get(
                        "comments",
                        Map.of(
                                "part", "snippet",
                                "parentId", thread.path("id").asString(""),
                                "maxResults", "100",
                                "textFormat", "plainText"));
    }

    private static Instant changed(JsonNode comment) {
        var written = written(comment);
        var snippet = comment.path("snippet");
        var updated = snippet.has("updatedAt") ? time(snippet.path("updatedAt")) : written;
        return updated.isAfter(written) ? updated : written;
    }

    private static RemoteComment comment(Session session, JsonNode thread, JsonNode comment) {
        var snippet = comment.path("snippet");
        var video =
                Optional.of(thread.path("snippet").path("videoId").asString("")).filter(id -> !id.isEmpty());
        var post = video.map(RemoteRef::of).orElse(null);
        var parent = snippet.path("parentId").asString("");
        var name = snippet.path("authorDisplayName").asString("");
        return new RemoteComment(
                YouTubePosting.ref(session, video, comment.path("id").asString()),
                Kind.COMMENT,
                post,
                parent.isEmpty() ? post : RemoteRef.of(parent),
                author(comment),
                name,
                name.startsWith("@") ? name.substring(1) : null,
                snippet.path("textDisplay").asString(""),
                written(comment),
                ours(session, comment));
    }
}
