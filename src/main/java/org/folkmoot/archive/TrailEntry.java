package org.folkmoot.archive;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Subject;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail: who did what to what, when, and why.
 *
 * @param number the order in which the entries were written; gaps are acts that were rolled back
 * @param actorKind {@code person}, {@code token} or {@code job}
 * @param actorPerson the user behind it, also behind a token
 * @param sealed linked into the hash chain; the newest seconds are not yet
 */
public record TrailEntry(
        UUID id,
        long number,
        Instant at,
        String actorKind,
        String actorName,
        @Nullable UUID actorPerson,
        String what,
        Subject subject,
        List<Change> changes,
        @Nullable String reason,
        boolean sealed) {}
