package org.folkmoot.delivery;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** Its time has come, its source stands behind it, and a person has to post it. */
public record DeliveryHandedOver(DeliveryId id, Source source, Actor actor, Subject subject, Instant at)
        implements Recorded {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("status", DeliveryStatus.WAITING, DeliveryStatus.HANDED_OVER));
    }
}
