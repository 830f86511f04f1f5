package org.folkmoot.connections;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** An account on a network was connected; its register entry is linked by the register. */
public record AccountConnected(
        ConnectionId id, String network, String remoteId, boolean practice, Actor actor, Subject subject, Instant at)
        implements Recorded {

    @Override
    public List<Change> changes() {
        return List.of(
                Change.of("network", null, network),
                Change.of("remoteId", null, remoteId),
                Change.of("practice", null, practice));
    }
}
