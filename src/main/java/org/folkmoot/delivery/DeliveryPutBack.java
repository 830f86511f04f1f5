package org.folkmoot.delivery;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** The network did nothing with it, or it was read back and is not there: it waits to be sent. */
public record DeliveryPutBack(DeliveryId id, Source source, Delivery.Why why, Actor actor, Subject subject, Instant at)
        implements Recorded {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("why", null, why.key()));
    }
}
