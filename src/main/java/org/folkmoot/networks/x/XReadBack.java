package org.folkmoot.networks.x;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Attempt;
import org.folkmoot.networks.Reconciliation;
import org.folkmoot.networks.Session;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Looks for an attempt of unknown outcome among the account's own posts: the same text, in answer to the same post, made
 * in the minutes around the attempt, and not known to be another order's.
 */
final class XReadBack {

    static final Duration SETTLES = Duration.ofMinutes(1);

    /** Our clock may be minutes ahead of theirs: rather what says the same a little before than the same words twice. */
    private static final Duration EARLIER = Duration.ofMinutes(10);

    private static final Duration LATER = Duration.ofMinutes(10);
    private static final Duration BETWEEN_READS = Duration.ofMinutes(1);
    /** X shows a new post in its list within a minute; one that was slower than this would be found at the last look. */
    private static final int QUIET_READS = 4;

    private static final int MOST_PAGES = 5;

    /** @param whole false when the list was longer than we read */
    private record Reading(@Nullable JsonNode match, boolean whole) {}

    /** @param parent what the post answers; empty for none */
    Reconciliation reconcile(Session session, String text, String parent, Attempt attempt, Instant now) {
        var settled = attempt.sentAt().plus(SETTLES);
        return switch (read(session, text, parent, attempt)) {
            case Answer.Failed<Reading>(var failure) ->
                new Reconciliation.StillUnknown(now.plus(BETWEEN_READS), failure);
            case Answer.Got<Reading>(Reading(var match, var whole)) -> {
                if (match != null) {
                    var at = match.path("created_at").asString("");
                    yield new Reconciliation.Found(
                            XPosting.ref(session, match.path("id").asString()), "Same text, made at " + at);
                }
                if (now.isBefore(settled)) {
                    yield new Reconciliation.StillUnknown(settled);
                }
                yield attempt.quietReads() < QUIET_READS
                        ? new Reconciliation.StillUnknown(now.plus(BETWEEN_READS))
                        : new Reconciliation.Absent(whole);
            }
        };
    }

    private static Answer<Reading> read(Session session, String text, String parent, Attempt attempt) {
        var query = new HashMap<String, String>();
        query.put("max_results", "100");
        query.put(
                "start_time",
                attempt.sentAt().minus(EARLIER).truncatedTo(ChronoUnit.SECONDS).toString());
        query.put("post.fields", "created_at,entities");
        query.put("expansions", "referenced_posts");
        for (var page = 0; page < MOST_PAGES; page++) {
            var answer = XApi.of(session).get("/2/users/" + session.remoteAccountId() + "/tweets", query);
            if (answer instanceof Answer.Failed<JsonNode>(var failure)) {
                return Answer.failed(failure);
            }
            var body = ((Answer.Got<JsonNode>) answer).value();
            for (var post : body.path("data")) {
                if (matches(post, text, parent, attempt)) {
                    return Answer.of(new Reading(post, true));
                }
            }
            var next = body.path("meta").path("next_token").asString("");
            if (next.isEmpty()) {
                return Answer.of(new Reading(null, true));
            }
            query.put("pagination_token", next);
        }
        return Answer.of(new Reading(null, false));
    }

    private static boolean matches(JsonNode post, String text, String parent, Attempt attempt) {
        var at = XReading.time(post.path("created_at").asString(""));
        return !at.isBefore(attempt.sentAt().minus(EARLIER))
                && !at.isAfter(attempt.sentAt().plus(LATER))
                && !attempt.taken().contains(post.path("id").asString(""))
                && XReading.repliedTo(post).equals(parent)
                && plain(XReading.text(post)).equals(plain(text));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
