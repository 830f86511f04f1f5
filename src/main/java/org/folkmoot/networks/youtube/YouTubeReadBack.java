package org.folkmoot.networks.youtube;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Attempt;
import org.folkmoot.networks.PublishOrder;
import org.folkmoot.networks.Reconciliation;
import org.folkmoot.networks.Session;
import tools.jackson.databind.JsonNode;

/**
 * Looks for what an attempt of unknown outcome has done. A video whose upload address has ended is known among the
 * channel's uploads by its title, its description and the size of its file; a comment by its words in its thread.
 */
final class YouTubeReadBack {

    /** YouTube names no time in which a new comment shows. */
    static final Duration SETTLES = Duration.ofMinutes(5);

    /** Our clock may be minutes ahead of theirs: rather what says the same a little before than the same words twice. */
    private static final Duration EARLIER = Duration.ofMinutes(10);

    private static final Duration LATER = Duration.ofMinutes(10);
    private static final Duration BETWEEN_READS = Duration.ofMinutes(1);
    private static final int NEWEST = 50;
    private static final int MOST_PAGES = 5;

    /** @param whole false when the list was longer than we read */
    private record Reading(Optional<JsonNode> match, boolean whole) {}

    /** Among the newest uploads, private ones too; nobody else puts videos there while an order is under way. */
    Answer<Optional<String>> upload(Session session, PublishOrder order) {
        var api = YouTubeApi.of(session);
        return switch (YouTubeChannel.uploads(api)) {
            case Answer.Failed<String>(var failure) -> Answer.failed(failure);
            case Answer.Got<String>(var playlist) ->
                switch (api.get("playlistItems", YouTubeReading.uploads(playlist, "", NEWEST))) {
                    case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
                    case Answer.Got<JsonNode>(var list) -> match(api, order, ids(list.path("items")));
                };
        };
    }

    private static List<String> ids(JsonNode items) {
        var ids = new ArrayList<String>();
        items.forEach(
                item -> ids.add(item.path("contentDetails").path("videoId").asString("")));
        return ids;
    }

    private static Answer<Optional<String>> match(YouTubeApi api, PublishOrder order, List<String> ids) {
        if (ids.isEmpty()) {
            return Answer.of(Optional.empty());
        }
        var query = Map.of("part", "snippet,fileDetails,status", "id", String.join(",", ids));
        return switch (api.get("videos", query)) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var list) -> {
                Optional<String> found = Optional.empty();
                for (var video : list.path("items")) {
                    if (found.isEmpty() && is(video, order)) {
                        found = Optional.of(video.path("id").asString());
                    }
                }
                yield Answer.of(found);
            }
        };
    }

    /** What is shown already is another order's. */
    private static boolean is(JsonNode video, PublishOrder order) {
        var content = order.content();
        var snippet = video.path("snippet");
        var made = Instant.parse(snippet.path("publishedAt").asString(Instant.EPOCH.toString()));
        return YouTubeVideo.privacy(video).equals("private")
                && !made.isBefore(order.createdAt().minus(EARLIER))
                && same(snippet.path("title").asString(""), content.title() == null ? "" : content.title())
                && same(snippet.path("description").asString(""), content.text())
                && !content.videos().isEmpty()
                && video.path("fileDetails")
                        .path("fileSize")
                        .asString("")
                        .equals(String.valueOf(content.videos().getFirst().bytes()));
    }

    /** A comment of its own under a video. */
    Reconciliation below(Session session, String video, String words, Attempt attempt, Instant now) {
        var query = new HashMap<>(Map.of(
                "part", "snippet", "videoId", video, "order", "time", "maxResults", "100", "textFormat", "plainText"));
        return judged(
                read(session, "commentThreads", query, words, attempt), session, Optional.of(video), attempt, now);
    }

    /** An answer in a thread. */
    Reconciliation answer(
            Session session, String thread, Optional<String> video, String words, Attempt attempt, Instant now) {
        var query = new HashMap<>(
                Map.of("part", "snippet", "parentId", thread, "maxResults", "100", "textFormat", "plainText"));
        return judged(read(session, "comments", query, words, attempt), session, video, attempt, now);
    }

    private static Answer<Reading> read(
            Session session, String resource, Map<String, String> query, String words, Attempt attempt) {
        for (var page = 0; page < MOST_PAGES; page++) {
            switch (YouTubeApi.of(session).get(resource, query)) {
                case Answer.Failed<JsonNode>(var failure) -> {
                    return Answer.failed(failure);
                }
                case Answer.Got<JsonNode>(var list) -> {
                    for (var item : list.path("items")) {
                        var comment = item.path("snippet").has("topLevelComment")
                                ? item.path("snippet").path("topLevelComment")
                                : item;
                        if (is(session, comment, words, attempt)) {
                            return Answer.of(new Reading(Optional.of(comment), true));
                        }
                    }
                    var next = list.path("nextPageToken").asString("");
                    if (next.isEmpty()) {
                        return Answer.of(new Reading(Optional.empty(), true));
                    }
                    query.put("pageToken", next);
                }
            }
        }
        return Answer.of(new Reading(Optional.empty(), false));
    }

    private static boolean is(Session session, JsonNode comment, String words, Attempt attempt) {
        var snippet = comment.path("snippet");
        var at = YouTubeReading.written(comment);
        return YouTubeReading.ours(session, comment)
                && !attempt.taken().contains(comment.path("id").asString(""))
                && !at.isBefore(attempt.sentAt().minus(EARLIER))
                && !at.isAfter(attempt.sentAt().plus(LATER))
                && same(
                        snippet.path("textOriginal")
                                .asString(snippet.path("textDisplay").asString("")),
                        words);
    }

    private static Reconciliation judged(
            Answer<Reading> answer, Session session, Optional<String> video, Attempt attempt, Instant now) {
        var settled = attempt.sentAt().plus(SETTLES);
        return switch (answer) {
            case Answer.Failed<Reading>(var failure) ->
                new Reconciliation.StillUnknown(now.plus(BETWEEN_READS), failure);
            case Answer.Got<Reading>(Reading(var match, var whole)) -> {
                if (match.isPresent()) {
                    var comment = match.get();
                    yield new Reconciliation.Found(
                            YouTubePosting.ref(
                                    session, video, comment.path("id").asString()),
                            "Same text, made at " + YouTubeReading.written(comment));
                }
                if (now.isBefore(settled)) {
                    yield new Reconciliation.StillUnknown(settled);
                }
                yield attempt.quietReads() == 0
                        ? new Reconciliation.StillUnknown(now.plus(BETWEEN_READS))
                        : new Reconciliation.Absent(whole);
            }
        };
    }

    private static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
