package org.folkmoot.impostors;

import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.register.Account;

/**
 * Whether a name or a handle could be taken for one of ours: equal under Unicode's confusable letters (UTS 39, as ICU has
 * it), at most two letters apart, or ours with a word that baits. Short names are compared without a tolerance, since
 * two of five letters make another word.
 */
final class LikenessRule {

    static final int MOST_DISTANCE = 2;
    private static final int SHORT = 6;

    /** Words with which false council accounts were made to look trusted. */
    private static final Set<String> BAIT = Set.of(
            "official", "grant", "grants", "refund", "rebate", "support", "help", "payment", "counciltax", "real");

    private static final SpoofChecker CONFUSABLES = new SpoofChecker.Builder().build();

    private LikenessRule() {}

    /** The nearest of ours first; one for each account. */
    static List<Likeness> of(String text, List<Account> ours) {
        return ours.stream()
                .flatMap(account -> best(text, account).stream())
                .sorted(Comparator.comparingInt(Likeness::distance).thenComparing(Likeness::kind))
                .toList();
    }

    private static Optional<Likeness> best(String text, Account account) {
        return Stream.of(account.name(), account.handle())
                .filter(one -> !one.isBlank())
                .flatMap(one -> compare(text, one, account).stream())
                .min(Comparator.comparingInt(Likeness::distance));
    }

    private static Optional<Likeness> compare(String text, String ours, Account account) {
        var theirs = folded(text);
        var mine = folded(ours);
        if (theirs.length() < 3 || mine.length() < 3) {
            return Optional.empty();
        }
        if (theirs.equals(mine)) {
            return Optional.of(new Likeness(account, Likeness.Kind.SAME, text, 0));
        }
        var theirSkeleton = folded(CONFUSABLES.getSkeleton(theirs));
        var mySkeleton = folded(CONFUSABLES.getSkeleton(mine));
        if (theirSkeleton.equals(mySkeleton)) {
            return Optional.of(new Likeness(account, Likeness.Kind.HOMOGLYPH, text, 0));
        }
        var distance = distance(theirSkeleton, mySkeleton, mine.length() < SHORT ? 0 : MOST_DISTANCE);
        if (distance > 0) {
            return Optional.of(new Likeness(account, Likeness.Kind.SPELLING, text, distance));
        }
        return baits(theirSkeleton, mySkeleton)
                ? Optional.of(new Likeness(account, Likeness.Kind.BAIT, text, MOST_DISTANCE + 1))
                : Optional.empty();
    }

    private static boolean baits(String theirs, String mine) {
        if (mine.length() < SHORT || !theirs.contains(mine)) {
            return false;
        }
        var rest = theirs.replace(mine, " ");
        return BAIT.stream().anyMatch(word -> rest.contains(folded(CONFUSABLES.getSkeleton(word))));
    }

    /** Letters and digits only, small, without accents. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Levenshtein's distance (1966) in two rows; 0 where it is more than {@code most}, which equal texts never reach. */
    static int distance(String a, String b, int most) {
        if (most == 0 || Math.abs(a.length() - b.length()) > most) {
            return 0;
        }
        var above = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            var row = new int[b.length() + 1];
            row[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()] > most ? 0 : above[b.length()];
    }
}
