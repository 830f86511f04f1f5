package org.folkmoot.delivery;

import java.time.Duration;
import java.time.Instant;

/** How long a delivery is tried, and read back, before it asks. */
final class PatienceRule {

    /** Reading back goes on for so long after the network's own settling time (D). */
    static final Duration READ_BACK = Duration.ofMinutes(15);

    /** A connection that needs a new sign-in so often for one delivery is broken (D). */
    static final int MOST_SIGN_INS = 3;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private PatienceRule() {}

    /** What the network asked for, or longer after each failure: 5, 10, 20 … at most 300 seconds. */
    static Instant retryAt(Instant now, Duration hint, int tries) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(Math.max(tries - 1, 0), 10));
        var capped = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        return now.plus(hint.compareTo(capped) > 0 ? hint : capped);
    }

    /** Waits no longer than to the moment at which it is missed, so that it is said in time. */
    static Instant atMost(Instant wait, Delivery delivery) {
        var missed = delivery.notAfter().plusMillis(1);
        return wait.isAfter(missed) ? missed : wait;
    }

    static boolean late(Delivery delivery, Instant now) {
        return now.isAfter(delivery.notAfter());
    }

    static boolean readLongEnough(Instant sentAt, Duration settles, Instant now) {
        return now.isAfter(sentAt.plus(settles).plus(READ_BACK));
    }
}
