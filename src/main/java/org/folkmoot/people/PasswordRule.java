package org.folkmoot.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.foundation.Problem;

/**
 * Which passwords may be chosen: 12 characters or more, no common one, none made of the person's own name or address.
 * No rule about kinds of characters and no expiry, as the NCSC advises (ncsc.gov.uk, Password administration for system
 * owners, version of November 2018).
 */
final class PasswordRule {

    private static final int LEAST = 12;
    private static final Set<String> COMMON = common();

    private PasswordRule() {}

    static List<Problem> problems(String password, String repeated, Person person) {
        var problems = new ArrayList<Problem>();
        if (password.codePointCount(0, password.length()) < LEAST) {
            problems.add(Problem.of("password", "people.problem.password-short"));
        } else if (password.getBytes(StandardCharsets.UTF_8).length > Passwords.MOST_BYTES) {
            problems.add(Problem.of("password", "people.problem.password-long"));
        } else if (common(password)) {
            problems.add(Problem.of("password", "people.problem.password-common"));
        } else if (own(password, person)) {
            problems.add(Problem.of("password", "people.problem.password-own"));
        }
        if (!password.equals(repeated)) {
            problems.add(Problem.of("repeated", "people.problem.password-repeated"));
        }
        return problems;
    }

    /** Common words stay common with digits and signs around them, with letters written as digits, or said twice. */
    static boolean common(String password) {
        var letters = plain(password);
        return password.chars().distinct().count() < 5
                || COMMON.contains(letters)
                || COMMON.stream().anyMatch(word -> letters.replace(word, "").length() < 4)
                || run(password.toLowerCase(Locale.ROOT));
    }

    private static boolean own(String password, Person person) {
        var letters = plain(password);
        var parts = (person.name() + " " + person.email().split("@")[0]).toLowerCase(Locale.ROOT);
        var rest = letters;
        for (var part : parts.split("[^\\p{L}]+")) {
            rest = part.length() < 3 ? rest : rest.replace(part, "");
        }
        return rest.length() < 4 && rest.length() < letters.length();
    }

    /** Lower case, digits that stand for letters as letters, everything else left out. */
    private static String plain(String password) {
        return password.toLowerCase(Locale.ROOT)
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('!', 'i')
                .replaceAll("[^\\p{L}]", "");
    }

    /** Neighbours on the keyboard or in the alphabet all along. */
    private static boolean run(String password) {
        var rows = List.of("abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm");
        var steps = 0;
        for (var i = 0; i + 1 < password.length(); i++) {
            var pair = password.substring(i, i + 2);
            var back = new StringBuilder(pair).reverse().toString();
            if (rows.stream().anyMatch(row -> row.contains(pair) || row.contains(back))) {
                steps++;
            }
        }
        return steps > password.length() * 3 / 4;
    }

    private static Set<String> common() {
        try (var file = PasswordRule.class.getResourceAsStream("/people/common-passwords.txt")) {
            return new String(java.util.Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(PasswordRule::plain)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
