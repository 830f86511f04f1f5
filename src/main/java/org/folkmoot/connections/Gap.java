package org.folkmoot.connections;

import java.time.Instant;
import java.util.UUID;
import org.folkmoot.networks.Right;
import org.jspecify.annotations.Nullable;

/**
 * From when to when one thing could not be done on a connection. It counts from the first failure; the truth lies between
 * that and the last time that it was known to work.
 *
 * @param said the network's own words, without secrets; null where it said nothing
 * @param workedAt when it was last known to work; null when it never did
 * @param closedAt null while it is open
 * @param filled how much of what was written, or due, in that time has been read or sent since
 */
public record Gap(
        UUID id,
        ConnectionId connection,
        Right right,
        Cause cause,
        @Nullable String said,
        @Nullable Instant workedAt,
        Instant openedAt,
        @Nullable Instant closedAt,
        int filled) {

    /** Why; the words are {@code connections.gap.cause.<cause>}. */
    public enum Cause {
        /** The network no longer accepts the sign-in. */
        SIGNED_OUT,
        REVOKED,
        /** The sign-in answers for another account. */
        OTHER_ACCOUNT,
        /** Signed in, but not allowed to do this. */
        PERMISSION,
        /** The network gave no clear answer to probes. */
        UNREACHABLE,
        /** Probes work, and reading does not. */
        READING
    }

    public boolean open() {
        return closedAt == null;
    }
}
