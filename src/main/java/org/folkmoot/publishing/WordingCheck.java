package org.folkmoot.publishing;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.folkmoot.foundation.Problem;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How the words read to somebody who listens to them: hashtags, letters in disguise, emoji. */
@Component
@Order(60)
class WordingCheck implements Check {

    static final int MOST_EMOJI = 3;

    private static final Pattern HASHTAG = Pattern.compile("#(\\p{L}[\\p{L}\\p{N}_]*)");
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    /** Words that councils join in hashtags; those of the text itself count too. */
    private static final Set<String> COMMON = Set.of(
            "bank",
            "bin",
            "bins",
            "bulky",
            "budget",
            "business",
            "care",
            "catch",
            "centre",
            "children",
            "choose",
            "christmas",
            "clean",
            "community",
            "council",
            "day",
            "days",
            "dog",
            "election",
            "event",
            "events",
            "family",
            "farmers",
            "festival",
            "flood",
            "food",
            "free",
            "garden",
            "gov",
            "green",
            "half",
            "health",
            "help",
            "holiday",
            "home",
            "homes",
            "housing",
            "jobs",
            "leisure",
            "library",
            "live",
            "local",
            "love",
            "market",
            "mental",
            "museum",
            "news",
            "night",
            "open",
            "park",
            "parks",
            "plan",
            "planning",
            "play",
            "playscheme",
            "public",
            "recycle",
            "recycling",
            "register",
            "road",
            "safe",
            "safety",
            "school",
            "schools",
            "shop",
            "spring",
            "street",
            "summer",
            "support",
            "swim",
            "tax",
            "term",
            "together",
            "tourism",
            "town",
            "tree",
            "vote",
            "voter",
            "walk",
            "warm",
            "waste",
            "weather",
            "week",
            "weekend",
            "winter",
            "work",
            "young",
            "your");

    @Override
    public String key() {
        return "wording";
    }

    @Override
    public List<Finding> findings(Checked checked) {
        var words = checked.words();
        var findings = new ArrayList<>(hashtags(String.join("\n", words)));
        if (words.stream().flatMapToInt(String::codePoints).anyMatch(WordingCheck::disguised)) {
            findings.add(Finding.advice(Problem.of("text", "publishing.check.wording.disguised")));
        }
        if (words.stream().anyMatch(one -> emoji(one) > MOST_EMOJI)) {
            findings.add(
                    Finding.advice(Problem.of("text", "publishing.check.wording.emoji", Map.of("most", MOST_EMOJI))));
        }
        return findings;
    }

    private static List<Finding> hashtags(String text) {
        var known = new HashSet<>(COMMON);
        WORD.matcher(HASHTAG.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT))
                .results()
                .forEach(word -> known.add(word.group()));
        var seen = new HashSet<String>();
        return HASHTAG.matcher(text)
                .results()
                .map(tag -> tag.group(1))
                .filter(tag -> tag.equals(tag.toLowerCase(Locale.ROOT)) && seen.add(tag))
                .flatMap(tag -> capitals(tag, known).stream().map(better -> hashtag(tag, better)))
                .toList();
    }

    private static Finding hashtag(String tag, String better) {
        var problem = Problem.of(
                "text", "publishing.check.wording.hashtag", Map.of("hashtag", "#" + tag, "better", "#" + better));
        return new Finding(Finding.Severity.ADVICE, problem, new Finding.Fix("#" + tag, "#" + better));
    }

    /** The hashtag with a capital for each of its words, when it is made of at least two that are known. */
    static Optional<String> capitals(String tag, Set<String> known) {
        return known.contains(tag)
                ? Optional.empty()
                : split(tag, known).filter(better -> !better.equals(capital(tag)));
    }

    private static Optional<String> split(String rest, Set<String> known) {
        if (rest.isEmpty()) {
            return Optional.of("");
        }
        for (var length = rest.length(); length >= 3; length--) {
            var word = rest.substring(0, length);
            if (known.contains(word)) {
                var tail = split(rest.substring(length), known);
                if (tail.isPresent()) {
                    return Optional.of(capital(word) + tail.get());
                }
            }
        }
        return Optional.empty();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** Mathematical letters that look bold or handwritten: a screen reader spells or skips them. */
    private static boolean disguised(int codePoint) {
        return codePoint >= 0x1D400 && codePoint <= 0x1D7FF;
    }

    private static long emoji(String text) {
        return text.codePoints()
                .filter(codePoint -> UCharacter.hasBinaryProperty(codePoint, UProperty.EMOJI_PRESENTATION))
                .count();
    }
}
