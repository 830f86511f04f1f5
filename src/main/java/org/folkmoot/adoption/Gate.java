package org.folkmoot.adoption;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One gate of a launch.
 *
 * @param skipped passed over, for the reason in {@code note}
 * @param note what proves it, or why it was skipped
 */
public record Gate(
        GateKind kind,
        LocalDate dueOn,
        boolean skipped,
        String note,
        String endedBy,
        @Nullable Instant endedAt) {

    public boolean open() {
        return endedAt == null;
    }

    boolean passedBy(Instant end) {
        return endedAt != null && endedAt.isBefore(end) && !skipped;
    }
}
