package org.folkmoot.inbox;

import java.time.Instant;
import java.util.UUID;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.networks.Deed;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was kept from writing to an account, or let in again.
 *
 * @param conversation in which it was decided
 * @param deed {@code BLOCK} or {@code UNBLOCK}
 * @param clause the house rule as it was cited; empty where none was
 * @param told the resident has been told, and how to appeal
 * @param endsAt when a block ends by itself; null for letting in again
 * @param doneAt when the network had done it; null until then
 */
public record Blocking(
        BlockingId id,
        ConversationId conversation,
        UUID resident,
        AccountId account,
        ConnectionId connection,
        Deed deed,
        String clause,
        String reason,
        boolean told,
        @Nullable UUID by,
        String byName,
        Instant at,
        @Nullable Instant endsAt,
        @Nullable Instant doneAt) {

    boolean blocks() {
        return deed == Deed.BLOCK;
    }
}
