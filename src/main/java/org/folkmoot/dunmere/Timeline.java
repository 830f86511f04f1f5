package org.folkmoot.dunmere;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.networks.PracticeControl;

/** What happens in Dunmere, in the order of its own time: our clock and the practice networks' are set to each moment. */
final class Timeline {

    private static final Duration STEP = Duration.ofMillis(1);

    private final PriorityQueue<Moment> moments =
            new PriorityQueue<>(Comparator.comparing(Moment::at).thenComparing(Moment::number));
    private final SettableClock clock;
    private final PracticeControl networks;
    private final Listeners listeners;
    private final Instant end;
    private long number;

    /** @param end nothing happens from here on: it would lie in the reader's future */
    Timeline(SettableClock clock, PracticeControl networks, Listeners listeners, Instant end) {
        this.clock = clock;
        this.networks = networks;
        this.listeners = listeners;
        this.end = end;
    }

    boolean future(Instant at) {
        return !at.isBefore(end);
    }

    /** May be called by what happens; what lies after the end does not happen. */
    void at(Instant at, Runnable act) {
        if (!future(at)) {
            moments.add(new Moment(at, number++, act));
        }
    }

    void run() {
        while (!moments.isEmpty()) {
            var moment = moments.poll();
            var now = moment.at().isAfter(clock.instant())
                    ? moment.at()
                    : clock.instant().plus(STEP);
            clock.set(now);
            networks.clock(now);
            moment.act().run();
            listeners.settle();
        }
    }

    private record Moment(Instant at, long number, Runnable act) {}
}
