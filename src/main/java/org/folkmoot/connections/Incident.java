package org.folkmoot.connections;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One break of a connection, from the first bad probe until every right works again or it is disconnected.
 *
 * @param health the state that was last told
 * @param said the network's own words; null where it said nothing
 * @param escalatedAt when those above were told; null when it was not needed
 * @param closedAt null while it is open
 */
public record Incident(
        UUID id,
        ConnectionId connection,
        Health health,
        @Nullable String said,
        Instant openedAt,
        @Nullable Instant escalatedAt,
        @Nullable Instant closedAt) {

    public boolean open() {
        return closedAt == null;
    }

    /** What everything that is said of it belongs to. */
    String thread() {
        return "connections.incident." + id;
    }
}
