package org.folkmoot.leavers;

import java.time.Duration;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Recurring;
import org.springframework.stereotype.Component;

/** Access ends on the last day, within a quarter of an hour, also of somebody who was named beforehand. */
@Component
class LeaversRound implements Recurring {

    private static final Actor JOB = new Actor.Job("leavers round");

    private final Leavers leavers;

    LeaversRound(Leavers leavers) {
        this.leavers = leavers;
    }

    @Override
    public String key() {
        return "leavers.round";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        leavers.workThrough(JOB);
    }
}
