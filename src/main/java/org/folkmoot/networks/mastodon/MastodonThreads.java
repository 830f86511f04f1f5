package org.folkmoot.networks.mastodon;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.RemoteComment;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Session;
import tools.jackson.databind.JsonNode;

/**
 * Answers in the account's own threads that do not name it: the server tells nobody of these. Each of the last forty posts of
 * a fortnight says how many answers it has; where that has grown, the whole thread is read
 * (docs.joinmastodon.org/methods/statuses#context, read 2026-11-22).
 */
final class MastodonThreads {

    private static final Duration LOOKED_AFTER = Duration.ofDays(14);

    private MastodonThreads() {}

    /**
     * @param comments what was found, maybe not for the first time
     * @param counts the answers of each post, to be given to the next look
     */
    record Look(List<RemoteComment> comments, Map<String, Integer> counts) {}

    /** @param newest when the last thing happened that the account was told of */
    static Answer<Look> look(Session session, Map<String, Integer> before, Instant newest) {
        var own = "/api/v1/accounts/" + session.remoteAccountId() + "/statuses";
        var query = Map.of("exclude_reblogs", "true", "exclude_replies", "true", "limit", "40");
        return switch (MastodonApi.of(session).get(own, query)) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var statuses) -> {
                var counts = new TreeMap<String, Integer>();
                var comments = new ArrayList<RemoteComment>();
                for (var status : statuses) {
                    var id = status.path("id").asString();
                    var answers = status.path("replies_count").asInt(0);
                    var old = MastodonStatus.time(status.path("created_at")).isBefore(newest.minus(LOOKED_AFTER));
                    var muted = status.path("muted").asBoolean(false);
                    if (old
                            || muted
                            || answers == 0
                            || status.path("in_reply_to_id").isString()) {
                        continue;
                    }
                    counts.put(id, answers);
                    if (answers > before.getOrDefault(id, 0)
                            && answers(session, id, comments) instanceof Answer.Failed<Boolean>(var failure)) {
                        yield Answer.failed(failure);
                    }
                }
                yield Answer.of(new Look(comments, counts));
            }
        };
    }

    private static Answer<Boolean> answers(Session session, String post, List<RemoteComment> comments) {
        return switch (MastodonApi.of(session).get("/api/v1/statuses/" + post + "/context", Map.of())) {
            case Answer.Failed<JsonNode>(Outcome.Rejected gone) -> Answer.of(false);
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var context) -> {
                for (var answer : context.path("descendants")) {
                    var comment =
                            MastodonReading.comment(session, answer, answer.path("account"), false, RemoteRef.of(post));
                    if (!comment.ours()) {
                        comments.add(comment);
                    }
                }
                yield Answer.of(true);
            }
        };
    }

    static Map<String, Integer> parse(String text) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var pair : text.split(",")) {
            var parts = pair.split(":");
            if (parts.length == 2) {
                counts.put(parts[0], Integer.valueOf(parts[1]));
            }
        }
        return counts;
    }

    static String text(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> count.getKey() + ":" + count.getValue())
                .collect(Collectors.joining(","));
    }
}
