package org.folkmoot.delivery;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** It was too late to send it unasked. */
public record DeliveryMissed(DeliveryId id, Source source, Delivery.Why why, Actor actor, Subject subject, Instant at)
        implements Recorded {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("why", null, why.key()));
    }
}
