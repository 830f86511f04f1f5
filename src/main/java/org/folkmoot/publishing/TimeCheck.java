package org.folkmoot.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Problem;
import org.folkmoot.hours.Hours;
import org.folkmoot.web.Dates;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether the time is one at which it can and should go out. */
@Component
@Order(50)
class TimeCheck implements Check {

    /** Two posts of one account closer than this push each other down the feed (a default of ours). */
    static final Duration APART = Duration.ofMinutes(15);

    private final VariantLists lists;
    private final Hours hours;
    private final Dates dates;
    private final Clock clock;

    TimeCheck(VariantLists lists, Hours hours, Dates dates, Clock clock) {
        this.lists = lists;
        this.hours = hours;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "time";
    }

    @Override
    public List<Finding> findings(Checked checked) {
        var due = checked.dueAt();
        if (due == null) {
            return List.of(Finding.problem(Problem.of("time", "publishing.check.time.none")));
        }
        if (!due.isAfter(clock.instant())) {
            return List.of(Finding.problem(Problem.of("time", "publishing.check.time.past")));
        }
        var findings = new ArrayList<Finding>();
        for (var other : lists.near(checked.account().id(), due.minus(APART), due.plus(APART), checked.post())) {
            findings.add(Finding.advice(Problem.of(
                    "time",
                    "publishing.check.time.clash",
                    Map.of("title", other.label(), "time", dates.time(other.dueAt() == null ? due : other.dueAt())))));
        }
        if (holiday(due)) {
            findings.add(Finding.advice(Problem.of("time", "publishing.check.time.bank-holiday")));
        }
        return findings;
    }

    private boolean holiday(Instant due) {
        var day = LocalDate.ofInstant(due, dates.zone());
        return hours.bankHolidays(day.getYear()).contains(day);
    }
}
