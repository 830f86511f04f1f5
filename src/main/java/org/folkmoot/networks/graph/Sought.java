package org.folkmoot.networks.graph;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import org.folkmoot.networks.Attempt;
import org.folkmoot.networks.Reconciliation;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt may have left: these words, made in the minutes around it, and not known to be another order's.
 *
 * @param text of what is looked for
 */
public record Sought(String text, Attempt attempt) {

    /** What was made may take some minutes to show in a list. */
    public static final Duration SETTLES = Duration.ofMinutes(5);

    /** Our clock may be minutes ahead of theirs: rather what says the same a little before than the same words twice. */
    private static final Duration EARLIER = Duration.ofMinutes(10);

    private static final Duration LATER = Duration.ofMinutes(10);
    private static final Duration BETWEEN_READS = Duration.ofMinutes(1);

    public Instant from() {
        return attempt.sentAt().minus(EARLIER);
    }

    public boolean is(String id, String words, Instant made) {
        return !made.isBefore(from())
                && !made.isAfter(attempt.sentAt().plus(LATER))
                && !attempt.taken().contains(id)
                && plain(words).equals(plain(text));
    }

    public static Instant nextRead(Instant now) {
        return now.plus(BETWEEN_READS);
    }

    /**
     * @param found what was recognised; null for nothing
     * @param whole false when there was more than was read
     */
    public Reconciliation judged(Reconciliation.@Nullable Found found, boolean whole, Instant now) {
        if (found != null) {
            return found;
        }
        var settled = attempt.sentAt().plus(SETTLES);
        if (now.isBefore(settled)) {
            return new Reconciliation.StillUnknown(settled);
        }
        return attempt.quietReads() == 0
                ? new Reconciliation.StillUnknown(nextRead(now))
                : new Reconciliation.Absent(whole);
    }

    /** A network trims and may normalise; the comparison does not mind. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
