package org.folkmoot.requests;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a request's way.
 *
 * @param kind the status that the request has meanwhile
 * @param person whom it waits for; null for everybody who has the right
 * @param name who ended it
 */
public record Step(
        UUID id,
        RequestStatus kind,
        Instant openedAt,
        @Nullable Instant dueAt,
        @Nullable Instant closedAt,
        @Nullable UUID person,
        String name,
        @Nullable Outcome outcome,
        String note) {

    /** How a step ended. */
    public enum Outcome {
        PASSED,
        /** The requester is asked for more. */
        RETURNED,
        OBJECTED,
        DECIDED
    }

    public boolean open() {
        return closedAt == null;
    }
}
