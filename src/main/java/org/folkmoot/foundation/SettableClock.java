package org.folkmoot.foundation;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The one clock of the application, in UTC. It follows the system's until somebody sets it: tests do, and so does the
 * demonstration council while it lives through its past year. Nothing asks the database for the time.
 */
public final class SettableClock extends Clock {

    private final AtomicReference<InstantSource> source = new AtomicReference<>(InstantSource.system());

    /** From now on every question is answered with this instant. */
    public void set(Instant instant) {
        source.set(InstantSource.fixed(instant));
    }

    /** Follow the system again. */
    public void release() {
        source.set(InstantSource.system());
    }

    @Override
    public Instant instant() {
        // PostgreSQL keeps microseconds; finer instants would not compare equal after a round trip.
        return source.get().instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
