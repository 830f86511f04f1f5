package org.folkmoot.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;
import org.folkmoot.register.AccountId;

/** It goes back to its authors with a reason; nothing that they wrote is lost. */
public record VariantReturned(
        VariantId variant,
        PostId post,
        AccountId account,
        RevisionHash hash,
        String because,
        Actor actor,
        Subject subject,
        Instant at)
        implements Recorded {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("hash", hash.value(), hash.value()));
    }

    @Override
    public Optional<String> reason() {
        return Optional.of(because);
    }
}
