package org.folkmoot.connections;

import java.time.Instant;
import org.folkmoot.networks.Network;
import org.jspecify.annotations.Nullable;

/**
 * How much may still be asked of a network.
 *
 * @param connection whose it is; null for one that all accounts of an app share
 * @param name people read it as {@code networks.budget.<name>}
 * @param publishing whether posts wait when it is used up
 * @param most how much it is when it is full
 * @param refillsAt when it is full again; null where the network does not say
 * @param seenAt when we last heard or counted
 */
public record Budget(
        @Nullable ConnectionId connection,
        Network network,
        String name,
        boolean publishing,
        long most,
        long left,
        @Nullable Instant refillsAt,
        Instant seenAt) {

    /** The last twentieth is kept for emergencies. */
    private static final int RESERVE = 20;

    /** What is there now: full again once it has refilled. */
    public long leftAt(Instant now) {
        return refillsAt != null && !refillsAt.isAfter(now) ? most : left;
    }

    /** Posts have to wait for it. */
    boolean closed(Instant now, boolean emergency) {
        var kept = emergency ? 0 : most / RESERVE;
        return publishing && refillsAt != null && refillsAt.isAfter(now) && left <= kept;
    }

    /** So little is left that every request has to be known to all nodes at once. */
    static boolean tight(long left, long most) {
        return left <= most / RESERVE + 1;
    }
}
