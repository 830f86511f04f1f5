package org.folkmoot.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.foundation.Problem;
import org.jspecify.annotations.Nullable;

/** What to change about a point; null leaves it, an empty text takes away a due day or a measure. */
public record PointChange(
        @Nullable String text,
        @Nullable String officer,
        @Nullable String words,
        @Nullable String due,
        @Nullable String topic) {

    List<Problem> problems(Topics topics) {
        var problems = new ArrayList<Problem>();
        if (text != null && text.isBlank()) {
            problems.add(Problem.of("text", "plan.problem.text"));
        }
        if (due != null && !due.isBlank() && day(due).isEmpty()) {
            problems.add(Problem.of("due", "plan.problem.due"));
        }
        if (topic != null && !topic.isEmpty() && !topics.has(topic)) {
            problems.add(Problem.of("topic", "plan.problem.topic"));
        }
        return problems;
    }

    /** Of a point that does not exist yet: it needs its text. */
    List<Problem> newProblems(Topics topics) {
        return new PointChange(text == null ? "" : text, officer, words, due, topic).problems(topics);
    }

    Plan.PlanPoint of(Plan.PlanPoint before) {
        return new Plan.PlanPoint(
                before.id(),
                before.action(),
                before.number(),
                text == null ? before.text() : text.strip(),
                officer == null ? before.officer() : officer.strip(),
                words == null ? before.words() : words.strip(),
                due == null ? before.due() : day(due).orElse(null),
                topic == null ? before.topic() : topic.isEmpty() ? null : topic);
    }

    static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
