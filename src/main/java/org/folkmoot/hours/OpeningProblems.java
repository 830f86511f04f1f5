package org.folkmoot.hours;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.folkmoot.foundation.Problem;

final class OpeningProblems {

    private OpeningProblems() {}

    static List<Problem> of(Map<DayOfWeek, Opening> days) {
        var problems = new ArrayList<Problem>();
        if (days.isEmpty()) {
            problems.add(Problem.of("monday-opens", "hours.none"));
        }
        days.forEach((day, opening) -> {
            if (!opening.valid()) {
                problems.add(Problem.of(day.name().toLowerCase(Locale.ROOT) + "-opens", "hours.order"));
            }
        });
        return problems;
    }
}
