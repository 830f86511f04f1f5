package org.folkmoot.archive;

import java.util.Collection;
import java.util.UUID;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The trail of the house. To write it, publish a {@link Recorded} event inside the command's transaction; to read it,
 * ask here. Newest first.
 */
@Service
public class Trail {

    private final Entries entries;
    private final Ids ids;

    Trail(Entries entries, Ids ids) {
        this.entries = entries;
        this.ids = ids;
    }

    public Slice<TrailEntry> of(UUID subject, @Nullable String after, int limit) {
        return entries.find(TrailFilter.of(subject), after, limit);
    }

    /** What happened to any of them. */
    Slice<TrailEntry> of(Collection<UUID> subjects, @Nullable String after, int limit) {
        return entries.of(subjects, after, limit);
    }

    public Slice<TrailEntry> all(TrailFilter filter, @Nullable String after, int limit) {
        return entries.find(filter, after, limit);
    }

    /** In the transaction of the act, so that either both are there or neither is. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void write(Recorded event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(event.getClass().getSimpleName() + " was published outside a transaction");
        }
        entries.add(ids.next(), event);
    }
}
