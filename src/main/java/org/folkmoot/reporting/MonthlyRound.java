package org.folkmoot.reporting;

import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Recurring;
import org.folkmoot.hours.Hours;
import org.folkmoot.register.Register;
import org.folkmoot.web.Dates;
import org.springframework.stereotype.Component;

/** Makes last month's report of each connected account when the first working day of the month begins. */
@Component
public class MonthlyRound implements Recurring {

    private static final Actor MYSELF = new Actor.Job("monthly reports");

    private final Reporting reporting;
    private final Editions editions;
    private final Register register;
    private final Hours hours;
    private final Dates dates;
    private final Clock clock;

    MonthlyRound(Reporting reporting, Editions editions, Register register, Hours hours, Dates dates, Clock clock) {
        this.reporting = reporting;
        this.editions = editions;
        this.register = register;
        this.hours = hours;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "reporting.monthly";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public void run() {
        var month = YearMonth.from(dates.today());
        var begins = hours.due(month.atDay(1).atStartOfDay(dates.zone()).toInstant(), Duration.ZERO);
        if (clock.instant().isBefore(begins)) {
            return;
        }
        var made = editions.made(month.minusMonths(1), clock.instant().plusSeconds(1));
        register.connected().stream()
                .filter(account -> !made.contains(account.id()))
                .forEach(account -> reporting.make(MYSELF, account.id(), month.minusMonths(1)));
    }
}
