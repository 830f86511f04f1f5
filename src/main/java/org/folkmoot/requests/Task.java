package org.folkmoot.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.folkmoot.people.PersonId;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do.
 *
 * @param person whose it is; null for those who look after requests
 * @param note where the proof lies, or what was found
 */
public record Task(
        UUID id,
        AccountId account,
        TaskKind kind,
        @Nullable RequestId request,
        @Nullable UUID closure,
        @Nullable PersonId person,
        LocalDate dueOn,
        @Nullable Instant doneAt,
        String doneBy,
        String note) {

    public boolean done() {
        return doneAt != null;
    }
}
