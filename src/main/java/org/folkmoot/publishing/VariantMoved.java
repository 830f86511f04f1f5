package org.folkmoot.publishing;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;

/** It gets another time; within the window of its approval that needs no new one. */
public record VariantMoved(
        VariantId variant,
        PostId post,
        AccountId account,
        @Nullable Instant from,
        Instant to,
        VariantStatus before,
        VariantStatus after,
        Actor actor,
        Subject subject,
        Instant at)
        implements Recorded {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("due", from, to), Change.of("status", before, after));
    }
}
