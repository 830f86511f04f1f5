package org.folkmoot.distribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.foundation.Problem;

/** An extra has a name, an address, a reason, and an end within a year, so that nobody is told for ever. */
final class ExtraRule {

    private ExtraRule() {}

    static List<Problem> problems(ExtraDraft draft, LocalDate today) {
        var problems = new ArrayList<Problem>();
        if (draft.name().isBlank() || draft.name().length() > 200) {
            problems.add(Problem.of("name", "distribution.problem.extra-name"));
        }
        if (!address(draft.email().strip())) {
            problems.add(Problem.of("email", "distribution.problem.email"));
        }
        if (draft.reason().isBlank() || draft.reason().length() > 500) {
            problems.add(Problem.of("reason", "distribution.problem.reason"));
        }
        var until = draft.until();
        if (until == null || until.isBefore(today) || until.isAfter(today.plusYears(1))) {
            problems.add(Problem.of("until", "distribution.problem.until"));
        }
        return problems;
    }

    static boolean address(String email) {
        return email.length() <= 254 && email.matches("[^@\\s<>\",;]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    }
}
