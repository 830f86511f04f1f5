package org.folkmoot.publishing;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;
import org.folkmoot.register.AccountId;

/** It stands still until somebody acts: failed, missed, held or of unknown outcome. */
public record VariantStopped(
        VariantId variant,
        PostId post,
        AccountId account,
        VariantStatus before,
        VariantStatus after,
        String why,
        Actor actor,
        Subject subject,
        Instant at)
        implements Recorded {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("status", before, after), Change.of("why", null, why));
    }
}
