package org.folkmoot.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;
import org.folkmoot.register.AccountId;

/** It will not be sent. */
public record VariantWithdrawn(
        VariantId variant,
        PostId post,
        AccountId account,
        VariantStatus before,
        String because,
        Actor actor,
        Subject subject,
        Instant at)
        implements Recorded {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("status", before, VariantStatus.WITHDRAWN));
    }

    @Override
    public Optional<String> reason() {
        return Optional.of(because);
    }
}
