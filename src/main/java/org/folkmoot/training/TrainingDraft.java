package org.folkmoot.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Problem;
import org.folkmoot.people.PersonId;
import org.jspecify.annotations.Nullable;

/** A training as somebody notes it. */
public record TrainingDraft(
        @Nullable PersonId person, @Nullable LocalDate on, String words) {

    private static final int LONGEST = 500;

    List<Problem> problems(LocalDate today) {
        var problems = new ArrayList<Problem>();
        if (person == null) {
            problems.add(Problem.of("person", "training.problem.person"));
        }
        if (on == null || on.isAfter(today)) {
            problems.add(Problem.of("on", "training.problem.day"));
        }
        if (words.isBlank() || words.length() > LONGEST) {
            problems.add(Problem.of("words", "training.problem.words", Map.of("most", LONGEST)));
        }
        return problems;
    }
}
