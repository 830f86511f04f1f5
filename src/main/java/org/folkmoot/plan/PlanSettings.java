package org.folkmoot.plan;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;

/**
 * How a plan is judged.
 *
 * @param seasons the days on which seasonal work is due; the first days of the meteorological seasons by default
 * @param amberDays so many days before the due date the evidence counts
 * @param amberBelow with so few days left a point under this share, in per cent, is amber
 */
public record PlanSettings(List<MonthDay> seasons, int amberDays, int amberBelow) {

    public static final PlanSettings DEFAULT = new PlanSettings(
            List.of(MonthDay.of(3, 1), MonthDay.of(6, 1), MonthDay.of(9, 1), MonthDay.of(12, 1)), 14, 80);

    /** @param seasons days as {@code 03-01} or {@code --03-01}, with commas between */
    static PlanSettings of(String seasons, int amberDays, int amberBelow) {
        try {
            var days = Arrays.stream(seasons.split("[,;\\s]+"))
                    .filter(day -> !day.isBlank())
                    .map(day -> MonthDay.parse(day.startsWith("--") ? day : "--" + day))
                    .sorted()
                    .distinct()
                    .toList();
            return new PlanSettings(days, amberDays, amberBelow);
        } catch (DateTimeException e) {
            throw Refused.invalid(Problem.of("seasons", "plan.problem.seasons"));
        }
    }

    TimeframeReader reader() {
        return new TimeframeReader(this);
    }

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (seasons.isEmpty() || seasons.size() > 12) {
            problems.add(Problem.of("seasons", "plan.problem.seasons"));
        }
        if (amberDays < 0 || amberDays > 365) {
            problems.add(Problem.of("amberDays", "plan.problem.amber-days"));
        }
        if (amberBelow < 0 || amberBelow > 100) {
            problems.add(Problem.of("amberBelow", "plan.problem.percent"));
        }
        return problems;
    }

    String seasonsText() {
        return seasons.stream().map(MonthDay::toString).collect(Collectors.joining(","));
    }
}
