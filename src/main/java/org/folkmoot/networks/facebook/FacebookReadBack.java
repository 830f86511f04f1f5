package org.folkmoot.networks.facebook;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Attempt;
import org.folkmoot.networks.PublishOrder;
import org.folkmoot.networks.Reconciliation;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Session;
import org.folkmoot.networks.graph.Graph;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Looks for an attempt of unknown outcome among what the page has published: the same text and number of images, made in
 * the minutes around the attempt, and not known to be another order's.
 */
final class FacebookReadBack {

    /** A new post may take some minutes to show in the page's list. */
    static final Duration SETTLES = Duration.ofMinutes(5);

    private static final Duration EARLIER = Duration.ofMinutes(2);
    private static final Duration LATER = Duration.ofMinutes(10);
    private static final Duration BETWEEN_READS = Duration.ofMinutes(1);
    private static final int MOST_PAGES = 5;

    /** @param whole false when the list was longer than we read */
    private record Reading(@Nullable JsonNode match, boolean whole) {}

    Reconciliation reconcile(Session session, PublishOrder order, Attempt attempt, Instant now) {
        var settled = attempt.sentAt().plus(SETTLES);
        return switch (read(session, order, attempt)) {
            case Answer.Failed<Reading>(var failure) ->
                new Reconciliation.StillUnknown(now.plus(BETWEEN_READS), failure);
            case Answer.Got<Reading>(Reading(var match, var whole)) -> {
                if (match != null) {
                    yield new Reconciliation.Found(ref(session, match), "Same text, made at " + made(match));
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

    private static Answer<Reading> read(Session session, PublishOrder order, Attempt attempt) {
        var graph = Graph.of(session);
        var query = new HashMap<>(query(order, attempt));
        for (var page = 0; page < MOST_PAGES; page++) {
            var answer = graph.get(edge(session, order), query);
            if (answer instanceof Answer.Failed<JsonNode>(var failure)) {
                return Answer.failed(failure);
            }
            var body = ((Answer.Got<JsonNode>) answer).value();
            for (var item : body.path("data")) {
                if (matches(session, item, order, attempt)) {
                    return Answer.of(new Reading(item, true));
                }
            }
            var after = body.path("paging").path("cursors").path("after").asString("");
            if (after.isEmpty() || !body.path("paging").has("next")) {
                return Answer.of(new Reading(null, true));
            }
            query.put("after", after);
        }
        return Answer.of(new Reading(null, false));
    }

    private static String edge(Session session, PublishOrder order) {
        var target = order.replyTo();
        return target == null ? session.remoteAccountId() + "/published_posts" : target.id() + "/comments";
    }

    private static Map<String, String> query(PublishOrder order, Attempt attempt) {
        if (order.reply()) {
            return Map.of(
                    "fields", "id,from,message,created_time,permalink_url",
                    "filter", "stream",
                    "order", "reverse_chronological",
                    "limit", "100");
        }
        return Map.of(
                "fields", "id,message,created_time,permalink_url,attachments{media_type,subattachments}",
                "since", String.valueOf(attempt.sentAt().minus(EARLIER).getEpochSecond()),
                "limit", "100");
    }

    private static boolean matches(Session session, JsonNode item, PublishOrder order, Attempt attempt) {
        var at = FacebookReading.time(item.path("created_time").asString(""));
        var inTime = !at.isBefore(attempt.sentAt().minus(EARLIER))
                && !at.isAfter(attempt.sentAt().plus(LATER));
        var byUs = !order.reply() || item.path("from").path("id").asString("").equals(session.remoteAccountId());
        return inTime
                && byUs
                && !attempt.taken().contains(item.path("id").asString())
                && plain(item.path("message").asString(""))
                        .equals(plain(order.content().text()))
                && (order.reply()
                        || FacebookReading.images(item)
                                == order.content().media().size());
    }

    /** Facebook trims and may normalise; the comparison does not mind. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static RemoteRef ref(Session session, JsonNode item) {
        var id = item.path("id").asString();
        return new RemoteRef(id, null, session.web().resolve("/" + id));
    }

    private static Instant made(JsonNode item) {
        return FacebookReading.time(item.path("created_time").asString(""));
    }
}
