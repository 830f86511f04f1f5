package org.folkmoot.delivery;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;
import org.folkmoot.networks.RemoteRef;

/**
 * It is on the network.
 *
 * @param adopted true when it was found there, or named by a person, and not answered by the network itself
 */
public record DeliveryPublished(
        DeliveryId id, Source source, RemoteRef ref, boolean adopted, Actor actor, Subject subject, Instant at)
        implements Recorded {

    @Override
    public List<Change> changes() {
        return List.of(
                Change.of("remote", null, ref.permalink() == null ? ref.id() : ref.permalink()),
                Change.of("adopted", null, adopted));
    }
}
