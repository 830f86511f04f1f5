package org.folkmoot.connections;

import java.time.Duration;
import java.time.Instant;

/** How often residents are heard of on a connection. */
record Arrival(long items, Instant firstAt, Instant lastAt, Duration longest) {

    /** With fewer nobody can say what is usual. */
    private static final int ENOUGH = 20;

    /** Longer than half as long again as the longest time without an item before. */
    Silence silence(HealthSettings settings, Instant now) {
        var quiet = Duration.between(lastAt, now);
        var strange = items >= ENOUGH
                && quiet.compareTo(settings.quietAfter()) > 0
                && quiet.multipliedBy(2).compareTo(longest.multipliedBy(3)) > 0;
        return new Silence(strange, lastAt, longest);
    }
}
