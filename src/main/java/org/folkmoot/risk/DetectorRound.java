package org.folkmoot.risk;

import java.time.Duration;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Recurring;
import org.springframework.stereotype.Component;

/** Lets the detectors look four times a day. */
@Component
class DetectorRound implements Recurring {

    private final Detectors detectors;

    DetectorRound(Detectors detectors) {
        this.detectors = detectors;
    }

    @Override
    public String key() {
        return "risk.detectors";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        detectors.look(new Actor.Job(key()));
    }
}
