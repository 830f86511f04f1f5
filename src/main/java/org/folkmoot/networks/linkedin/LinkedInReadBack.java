package org.folkmoot.networks.linkedin;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Predicate;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Attempt;
import org.folkmoot.networks.PublishOrder;
import org.folkmoot.networks.Reconciliation;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Session;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Looks for an attempt of unknown outcome among the page's own posts, or among the comments of the thread: the same words
 * and number of files, made in the minutes around the attempt, and not known to be another order's.
 */
final class LinkedInReadBack {

    /** LinkedIn names no time in which a new post shows in the page's list. */
    static final Duration SETTLES = Duration.ofMinutes(5);

    /** Our clock may be minutes ahead of theirs: rather what says the same a little before than the same words twice. */
    private static final Duration EARLIER = Duration.ofMinutes(10);

    private static final Duration LATER = Duration.ofMinutes(10);
    private static final Duration BETWEEN_READS = Duration.ofMinutes(1);
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 5;

    /** @param whole false when the list was longer than we read */
    private record Reading(@Nullable JsonNode match, boolean whole) {}

    Reconciliation post(Session session, PublishOrder order, Attempt attempt, Instant now) {
        var path = "/rest/posts?q=author&author="
                + Urn.organization(session.remoteAccountId()).encoded() + "&sortBy=CREATED&count=" + PAGE;
        var read = read(
                LinkedInApi.of(session)::find,
                path,
                post -> inTime(LinkedInReading.made(post), attempt)
                        && free(post.path("id").asString(""), attempt)
                        && LinkedInReading.files(post)
                                == order.content().media().size()
                        && same(
                                LittleText.typed(post.path("commentary").asString("")),
                                order.content().text()),
                post -> LinkedInReading.made(post).isBefore(attempt.sentAt().minus(EARLIER)));
        return judged(
                read,
                attempt,
                now,
                post -> LinkedInPosting.ref(session, post.path("id").asString()));
    }

    /** @param thread the post or comment that it would stand under */
    Reconciliation comment(Session session, String thread, String words, Attempt attempt, Instant now) {
        var path = LinkedInPosting.comments(thread) + "?count=" + PAGE;
        var ours = Urn.organization(session.remoteAccountId()).text();
        var read = read(
                LinkedInApi.of(session)::get,
                path,
                comment -> inTime(LinkedInReading.written(comment), attempt)
                        && comment.path("actor").asString("").equals(ours)
                        && free(LinkedInReading.commentUrn(comment), attempt)
                        && same(comment.path("message").path("text").asString(""), words),
                comment -> false);
        return judged(
                read,
                attempt,
                now,
                comment -> LinkedInPosting.ref(
                        session, comment.path("object").asString(""), LinkedInReading.commentUrn(comment)));
    }

    private static Reconciliation judged(
            Answer<Reading> answer, Attempt attempt, Instant now, Function<JsonNode, RemoteRef> ref) {
        var settled = attempt.sentAt().plus(SETTLES);
        return switch (answer) {
            case Answer.Failed<Reading>(var failure) ->
                new Reconciliation.StillUnknown(now.plus(BETWEEN_READS), failure);
            case Answer.Got<Reading>(Reading(var match, var whole)) -> {
                if (match != null) {
                    yield new Reconciliation.Found(ref.apply(match), "Same text, made at " + made(match));
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

    private static Instant made(JsonNode match) {
        return match.has("created") ? LinkedInReading.written(match) : LinkedInReading.made(match);
    }

    private static Answer<Reading> read(
            Function<String, Answer<JsonNode>> ask,
            String path,
            Predicate<JsonNode> matches,
            Predicate<JsonNode> older) {
        for (var page = 0; page < MOST_PAGES; page++) {
            var answer = ask.apply(path + "&start=" + page * PAGE);
            if (answer instanceof Answer.Failed<JsonNode>(var failure)) {
                return Answer.failed(failure);
            }
            var elements = ((Answer.Got<JsonNode>) answer).value().path("elements");
            for (var element : elements) {
                if (matches.test(element)) {
                    return Answer.of(new Reading(element, true));
                }
                if (older.test(element)) {
                    return Answer.of(new Reading(null, true));
                }
            }
            if (elements.size() < PAGE) {
                return Answer.of(new Reading(null, true));
            }
        }
        return Answer.of(new Reading(null, false));
    }

    private static boolean inTime(Instant at, Attempt attempt) {
        return !at.isBefore(attempt.sentAt().minus(EARLIER))
                && !at.isAfter(attempt.sentAt().plus(LATER));
    }

    private static boolean free(String id, Attempt attempt) {
        return !attempt.taken().contains(id);
    }

    /** LinkedIn trims and may normalise; the comparison does not mind. */
    private static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
