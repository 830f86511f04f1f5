package org.folkmoot.checks;

import java.time.Instant;
import java.time.LocalDate;
import org.folkmoot.foundation.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A round in which everybody looks at their accounts.
 *
 * @param signedAt null while it is under way; from then on nothing of it changes
 * @param words what whoever signed it off said of it
 */
public record Audit(
        AuditId id,
        String title,
        LocalDate dueOn,
        Instant startedAt,
        String startedBy,
        @Nullable Instant signedAt,
        @Nullable String signedBy,
        @Nullable String words) {

    public Subject subject() {
        return new Subject("audit", id.value(), title);
    }

    public boolean open() {
        return signedAt == null;
    }
}
