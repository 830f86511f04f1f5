package org.folkmoot.publishing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person decided about one revision.
 *
 * @param dueAt the time that was decided on; null where it does not matter
 * @param by null for Folkmoot itself
 */
public record Decision(
        UUID revision,
        Kind kind,
        RevisionHash hash,
        @Nullable Instant dueAt,
        String reason,
        @Nullable UUID by,
        String byName,
        Instant at) {

    public enum Kind {
        SUBMITTED,
        APPROVED,
        RETURNED,
        WITHDRAWN
    }
}
