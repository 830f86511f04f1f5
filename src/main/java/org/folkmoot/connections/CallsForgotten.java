package org.folkmoot.connections;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** What a network had told by itself was deleted, as its terms or a setting want it. */
record CallsForgotten(int calls, String source, Actor actor, Subject subject, Instant at) implements Recorded {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("calls deleted", null, calls), Change.of("as asked by", null, source));
    }
}
