package org.folkmoot.publishing;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;
import org.folkmoot.register.AccountId;

/** Its delivery goes on: it was put back, released, or sent again by a decision. */
public record VariantResumed(
        VariantId variant,
        PostId post,
        AccountId account,
        VariantStatus before,
        VariantStatus after,
        Actor actor,
        Subject subject,
        Instant at)
        implements Recorded {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("status", before, after));
    }
}
