package org.folkmoot.networks.mastodon;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Attempt;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.PublishOrder;
import org.folkmoot.networks.Reconciliation;
import org.folkmoot.networks.Session;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Looks for an attempt of unknown outcome among what the account has published: the same words, parent and number of
 * media, made in the minutes around it. What is not there may be sent again with the same key for most of the hour in
 * which Mastodon keeps it, and on other servers only when it did not show for longer than they could need.
 */
final class MastodonReadBack {

    /** On a server that keeps no keys nothing is lost by waiting, and a second post would be. */
    static final Duration SETTLES = Duration.ofMinutes(5);

    /** The key is kept when the status is: a request that still runs would not be seen by a second one. */
    private static final Duration RUNS_AT_MOST = Duration.ofMinutes(1);

    /** The hour that is documented, less what clocks differ. */
    private static final Duration KEY_IS_KEPT = Duration.ofMinutes(55);

    /** Our clock may be minutes ahead of theirs: rather what says the same a little before than the same words twice. */
    private static final Duration EARLIER = Duration.ofMinutes(10);

    private static final Duration LATER = Duration.ofMinutes(10);
    private static final Duration BETWEEN_READS = Duration.ofMinutes(1);
    private static final int PAGE = 40;
    private static final int MOST_PAGES = 5;

    /** @param whole false when the list was longer than we read */
    private record Reading(@Nullable JsonNode match, boolean whole) {}

    Reconciliation reconcile(Session session, PublishOrder order, int part, Attempt attempt, Instant now) {
        return switch (read(session, order, part, attempt)) {
            case Answer.Failed<Reading>(var failure) ->
                new Reconciliation.StillUnknown(now.plus(BETWEEN_READS), failure);
            case Answer.Got<Reading>(Reading(var match, var whole)) ->
                match == null
                        ? notSeen(session, attempt, now, whole)
                        : new Reconciliation.Found(
                                MastodonStatus.first(attempt.handles(), match),
                                "Same text, made at " + made(match),
                                MastodonStatus.partHandles(part, match));
        };
    }

    private static Reconciliation notSeen(Session session, Attempt attempt, Instant now, boolean whole) {
        if (now.isBefore(attempt.sentAt().plus(KEY_IS_KEPT)) && MastodonServer.keepsKeys(session)) {
            var over = attempt.sentAt().plus(RUNS_AT_MOST);
            return now.isBefore(over) ? new Reconciliation.StillUnknown(over) : new Reconciliation.Absent(true);
        }
        var settled = attempt.sentAt().plus(SETTLES);
        if (now.isBefore(settled)) {
            return new Reconciliation.StillUnknown(settled);
        }
        return attempt.quietReads() == 0
                ? new Reconciliation.StillUnknown(now.plus(BETWEEN_READS))
                : new Reconciliation.Absent(whole);
    }

    private static Answer<Reading> read(Session session, PublishOrder order, int part, Attempt attempt) {
        var api = MastodonApi.of(session);
        var query = new HashMap<>(Map.of("exclude_reblogs", "true", "limit", String.valueOf(PAGE)));
        for (var page = 0; page < MOST_PAGES; page++) {
            var answer = api.get("/api/v1/accounts/" + session.remoteAccountId() + "/statuses", query);
            if (answer instanceof Answer.Failed<JsonNode>(var failure)) {
                return Answer.failed(failure);
            }
            var statuses = ((Answer.Got<JsonNode>) answer).value();
            for (var status : statuses) {
                if (made(status).isBefore(attempt.sentAt().minus(EARLIER))) {
                    return Answer.of(new Reading(null, true));
                }
                if (resembles(status, order, part, attempt)) {
                    var same = sameWords(api, status, MastodonStatus.text(order, part, attempt.handles()));
                    if (same instanceof Answer.Failed<Boolean>(var failure)) {
                        return Answer.failed(failure);
                    }
                    if (((Answer.Got<Boolean>) same).value()) {
                        return Answer.of(new Reading(status, true));
                    }
                }
            }
            if (statuses.size() < PAGE) {
                return Answer.of(new Reading(null, true));
            }
            query.put("max_id", statuses.path(statuses.size() - 1).path("id").asString());
        }
        return Answer.of(new Reading(null, false));
    }

    private static boolean resembles(JsonNode status, PublishOrder order, int part, Attempt attempt) {
        var id = status.path("id").asString("");
        var parent = MastodonStatus.parent(order, part, attempt.handles());
        var media = part == 0 ? order.content().media().size() : 0;
        return !made(status).isAfter(attempt.sentAt().plus(LATER))
                && !attempt.taken().contains(id)
                && attempt.handles().stream().noneMatch(handle -> handle.value().equals(id))
                && Objects.equals(status.path("in_reply_to_id").asString(null), parent)
                && status.path("media_attachments").size() == media;
    }

    /** The words as they were written, where the server tells; otherwise those of its page. */
    private static Answer<Boolean> sameWords(MastodonApi api, JsonNode status, String text) {
        var id = status.path("id").asString();
        return switch (api.get("/api/v1/statuses/" + id + "/source", Map.of())) {
            case Answer.Got<JsonNode>(var source) ->
                Answer.of(plain(source.path("text").asString("")).equals(plain(text)));
            case Answer.Failed<JsonNode>(Outcome.Rejected refused) ->
                Answer.of(
                        plain(Markup.text(status.path("content").asString(""))).equals(plain(text)));
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
        };
    }

    /** Servers trim and may normalise; the comparison does not mind. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static Instant made(JsonNode status) {
        return MastodonStatus.time(status.path("created_at"));
    }
}
