package org.folkmoot.inbox;

import java.time.Instant;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * One time that a resident waited for an answer. The response figures are made of these: receipt is the first unanswered
 * item, the end is the first human reply that is on the network.
 *
 * @param dueAt {@code since} and the reply target, in working time
 * @param endedAt null while they still wait
 */
public record Wait(
        AccountId account,
        Instant since,
        Instant dueAt,
        @Nullable Instant endedAt,
        @Nullable End endedBy) {

    public enum End {
        /** Answered from here. */
        REPLY,
        /** Answered on the network itself. */
        ON_THE_NETWORK,
        NO_REPLY_NEEDED,
        /** What they wrote is gone from the network. */
        REMOVED;

        /** An answer, so that it counts in the response figures. */
        public boolean answered() {
            return this == REPLY || this == ON_THE_NETWORK;
        }
    }

    public boolean inTime() {
        return endedAt != null && !endedAt.isAfter(dueAt);
    }
}
