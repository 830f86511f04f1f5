package org.folkmoot.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Problem;

/**
 * With what somebody shows that something is done: words, a file or both.
 *
 * @param file empty for none
 */
public record Showing(String words, String fileName, byte[] file) {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 2_000;

    public static Showing inWords(String words) {
        return new Showing(words, "", new byte[0]);
    }

    /** The fields are {@code words} and {@code file}. */
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (words.strip().length() < SHORTEST && file.length == 0) {
            problems.add(Problem.of("words", "checks.showing.missing"));
        }
        if (words.length() > LONGEST) {
            problems.add(Problem.of("words", "checks.attest.long", Map.of("most", LONGEST)));
        }
        return problems;
    }
}
