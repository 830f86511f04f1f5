package org.folkmoot.publishing;

import org.folkmoot.foundation.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a check has to say, beside the field that it is about.
 *
 * @param severity a problem keeps the post from being submitted; advice does not
 * @param fix words in the text with what should stand there; null where only a person can put it right
 */
public record Finding(
        Severity severity, Problem problem, @Nullable Fix fix) {

    public enum Severity {
        PROBLEM,
        ADVICE
    }

    public record Fix(String words, String instead) {}

    static Finding problem(Problem problem) {
        return new Finding(Severity.PROBLEM, problem, null);
    }

    static Finding advice(Problem problem) {
        return new Finding(Severity.ADVICE, problem, null);
    }
}
