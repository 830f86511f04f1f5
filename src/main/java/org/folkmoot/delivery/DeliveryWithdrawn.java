package org.folkmoot.delivery;

import java.time.Instant;
import java.util.Optional;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** Taken back before anything was sent. */
public record DeliveryWithdrawn(DeliveryId id, Source source, String because, Actor actor, Subject subject, Instant at)
        implements Recorded {

    @Override
    public Optional<String> reason() {
        return Optional.of(because);
    }
}
