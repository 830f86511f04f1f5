package org.folkmoot.delivery;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** A room asked for a frozen piece of content to be sent. */
public record DeliveryOrdered(
        DeliveryId id, Source source, Instant dueAt, String hash, Actor actor, Subject subject, Instant at)
        implements Recorded {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("due", null, dueAt), Change.of("content", null, hash));
    }
}
