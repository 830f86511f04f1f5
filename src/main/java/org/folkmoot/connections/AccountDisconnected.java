package org.folkmoot.connections;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** The sign-in was given up and its credentials deleted; what was published stays where it is. */
public record AccountDisconnected(ConnectionId id, String because, Actor actor, Subject subject, Instant at)
        implements Recorded {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("connected", true, false));
    }

    @Override
    public Optional<String> reason() {
        return Optional.of(because);
    }
}
