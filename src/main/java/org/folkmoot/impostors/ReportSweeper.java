package org.folkmoot.impostors;

import java.time.Clock;
import java.time.Duration;
import org.folkmoot.foundation.Recurring;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets who reported, ninety days after it was decided (D), and old counts of reports. */
@Component
class ReportSweeper implements Recurring {

    private static final Duration KEPT = Duration.ofDays(90);

    private final Reports reports;
    private final Clock clock;

    ReportSweeper(Reports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "impostors.sweeper";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    @Transactional
    public void run() {
        reports.forgetSenders(clock.instant().minus(KEPT));
        reports.sweep(clock.instant());
    }
}
