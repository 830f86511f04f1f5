package org.folkmoot.delivery;

import java.time.Instant;
import org.folkmoot.networks.RemoteRef;
import org.jspecify.annotations.Nullable;

/**
 * How a delivery is left until somebody looks at it again.
 *
 * @param nextAt when a worker does; null when only a person can, or when it is over
 * @param notAfter a new limit; null keeps the one it has
 */
record Rest(
        @Nullable Instant nextAt,
        @Nullable Instant notAfter,
        Delivery.@Nullable Why why,
        @Nullable RemoteRef ref,
        @Nullable String evidence,
        @Nullable Instant endedAt) {

    static Rest until(Instant nextAt, Delivery.@Nullable Why why) {
        return new Rest(nextAt, null, why, null, null, null);
    }

    static Rest over(Instant at, Delivery.@Nullable Why why) {
        return new Rest(null, null, why, null, null, at);
    }

    static Rest there(Instant at, RemoteRef ref, @Nullable String evidence) {
        return new Rest(null, null, null, ref, evidence, at);
    }

    /** Nothing happens by itself any more, and it is not over. */
    static Rest forAPerson(Delivery.Why why) {
        return new Rest(null, null, why, null, null, null);
    }
}
