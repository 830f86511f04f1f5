package org.folkmoot.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** A person said what had become of a delivery, or let a held one go on. */
public record DeliveryDecided(
        DeliveryId id,
        Source source,
        String decision,
        DeliveryStatus before,
        DeliveryStatus after,
        Optional<String> reason,
        Actor actor,
        Subject subject,
        Instant at)
        implements Recorded {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("decision", null, decision), Change.of("status", before, after));
    }
}
