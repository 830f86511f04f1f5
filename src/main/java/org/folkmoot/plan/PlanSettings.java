package org.folkmoot.plan;

import java.time.MonthDay;
import java.util.List;
import java.util.stream.Collectors;

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

    TimeframeReader reader() {
        return new TimeframeReader(this);
    }

    String seasonsText() {
        return seasons.stream().map(MonthDay::toString).collect(Collectors.joining(","));
    }
}
