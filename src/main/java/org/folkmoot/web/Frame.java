package org.folkmoot.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What every template is given beside its own page: the words, who looks, the navigation.
 *
 * @param path the path of this request, to mark the navigation
 * @param theme {@code light}, {@code dark} or {@code system}
 * @param csrf name and value of the hidden field of every form
 */
public record Frame(
        Words words,
        Dates dates,
        Optional<Actor.Person> viewer,
        String roles,
        boolean practice,
        String organisation,
        String brand,
        String path,
        String theme,
        List<NavEntry> navigation,
        List<NavEntry> settings,
        List<Notice> notices,
        Csrf csrf) {

    public record NavEntry(String key, String href, boolean current, int waiting) {}

    public record Csrf(String name, String value) {}

    /** A text; {@code args} are names and values in turn: {@code t("inbox.waiting", "count", 3)}. */
    public String t(String key, Object... args) {
        var named = new HashMap<String, Object>();
        for (var i = 0; i + 1 < args.length; i += 2) {
            named.put((String) args[i], args[i + 1]);
        }
        return words.of(key, named);
    }

    public String t(Problem problem) {
        return words.of(problem);
    }

    /** Every problem of one field in one sentence, or null where there is none. */
    public @Nullable String error(List<Problem> problems, String field) {
        var texts = problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(this::t)
                .toList();
        return texts.isEmpty() ? null : String.join(" ", texts);
    }

    public String t(Notice notice) {
        return words.of(notice.key(), Map.copyOf(notice.args()));
    }

    /** "Priya Nandra" is "PN". */
    public static String initials(String name) {
        var words = name.trim().split("\\s+");
        var first = words[0].substring(0, Math.min(1, words[0].length()));
        return words.length == 1 ? first : first + words[words.length - 1].charAt(0);
    }
}
