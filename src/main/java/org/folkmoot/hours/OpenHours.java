package org.folkmoot.hours;

import java.time.Duration;
import java.time.Instant;
import org.folkmoot.connections.WorkingTime;
import org.springframework.stereotype.Component;

/** Tells connections when so much working time has passed. */
@Component
class OpenHours implements WorkingTime {

    private final Hours hours;

    OpenHours(Hours hours) {
        this.hours = hours;
    }

    @Override
    public Instant after(Instant from, Duration workingTime) {
        return hours.due(from, workingTime);
    }
}
