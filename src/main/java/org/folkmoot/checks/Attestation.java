package org.folkmoot.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a person saw.
 *
 * @param passed null when they did not say
 * @param words what they saw
 * @param file a screenshot or a document; empty for none
 */
public record Attestation(@Nullable Boolean passed, String words, String fileName, byte[] file) {

    static final int LONGEST = 2_000;
    private static final int SHORTEST = 10;

    public static Attestation inWords(boolean passed, String words) {
        return new Attestation(passed, words, "", new byte[0]);
    }

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (passed == null) {
            problems.add(Problem.of("passed", "checks.attest.passed"));
        }
        if (words.strip().length() < SHORTEST && file.length == 0) {
            problems.add(Problem.of("words", "checks.attest.evidence"));
        }
        if (words.length() > LONGEST) {
            problems.add(Problem.of("words", "checks.attest.long", Map.of("most", LONGEST)));
        }
        return problems;
    }
}
