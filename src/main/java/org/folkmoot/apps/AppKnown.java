package org.folkmoot.apps;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;
import org.folkmoot.networks.Network;

/** The network said for the first time that it knows the council's app as it was entered last. */
public record AppKnown(Network network, boolean practice, Actor actor, Subject subject, Instant at)
        implements Recorded {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("network", null, "knows the app"));
    }
}
