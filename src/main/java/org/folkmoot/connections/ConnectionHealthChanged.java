package org.folkmoot.connections;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** A probe, or a network's answer, changed what can be said of a connection. */
public record ConnectionHealthChanged(
        ConnectionId id, Health before, Health after, Actor actor, Subject subject, Instant at) implements Recorded {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("health", before, after));
    }
}
