package org.folkmoot.inbox;

import java.time.Instant;
import java.util.UUID;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.networks.Deed;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What was done about somebody besides hiding and blocking.
 *
 * @param conversation in which it was decided
 * @param deed one of {@link PrecautionRule#DEEDS}
 * @param item what was reported; null for whatever is about the person or the thread
 * @param about the kind of a report, or the network's id of a list; empty for neither
 * @param aboutName the list as it was called then
 * @param reason for a report what the network's moderators read
 * @param doneAt when the network had done it; null until then
 */
public record Precaution(
        PrecautionId id,
        ConversationId conversation,
        UUID resident,
        AccountId account,
        ConnectionId connection,
        Deed deed,
        @Nullable ItemId item,
        String about,
        String aboutName,
        String reason,
        @Nullable UUID by,
        String byName,
        Instant at,
        @Nullable Instant doneAt) {}
