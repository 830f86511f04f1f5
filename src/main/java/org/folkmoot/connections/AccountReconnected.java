package org.folkmoot.connections;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** The same account was signed in to again, with new credentials. */
public record AccountReconnected(ConnectionId id, Actor actor, Subject subject, Instant at) implements Recorded {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("credentials", "old", "new"));
    }
}
