package org.folkmoot.grants;

import java.time.Clock;
import java.time.Duration;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Recurring;
import org.springframework.stereotype.Component;

/** Deletes what was granted and not chosen from in time. */
@Component
class ConsentSweeper implements Recurring {

    private static final Actor JOB = new Actor.Job("consent sweeper");

    private final ConsentRows rows;
    private final ConsentBook book;
    private final Clock clock;

    ConsentSweeper(ConsentRows rows, ConsentBook book, Clock clock) {
        this.rows = rows;
        this.book = book;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "grants.sweeper";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public void run() {
        rows.lapsed(clock.instant()).forEach(consent -> book.lapsed(JOB, consent));
    }
}
