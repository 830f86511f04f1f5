package org.folkmoot.publishing;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;
import org.folkmoot.register.AccountId;

/** Somebody else stands for it: it will be sent at its time. */
public record VariantApproved(
        VariantId variant,
        PostId post,
        AccountId account,
        RevisionHash hash,
        Instant dueAt,
        Actor actor,
        Subject subject,
        Instant at)
        implements Recorded {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("hash", null, hash.value()), Change.of("due", null, dueAt));
    }
}
