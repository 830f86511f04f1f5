package org.folkmoot.grants;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** What happens to a consent; tokens are nowhere in it. */
final class ConsentEvents {

    private ConsentEvents() {}

    /** Somebody was sent to a network. */
    record ConsentAsked(Actor actor, Subject subject, Instant at, boolean practice) implements Recorded {
        @Override
        public List<Change> changes() {
            return List.of(Change.of("practice", null, practice));
        }
    }

    /** They came back with an answer. */
    record ConsentReturned(Actor actor, Subject subject, Instant at) implements Recorded {}

    /** @param reached the network's permanent ids of what the grant reaches */
    record ConsentGranted(Actor actor, Subject subject, Instant at, List<String> reached) implements Recorded {
        @Override
        public List<Change> changes() {
            return List.of(Change.of("reached", null, String.join(", ", reached)));
        }
    }

    /** @param why the key of what was said about it */
    record ConsentRefused(Actor actor, Subject subject, Instant at, String why) implements Recorded {
        @Override
        public List<Change> changes() {
            return List.of(Change.of("refusal", null, why));
        }
    }

    /** Nobody came back, or chose, in time; what was granted is deleted. */
    record ConsentLapsed(Actor actor, Subject subject, Instant at) implements Recorded {}

    /** @param connected the network's permanent ids of what was chosen */
    record ConsentUsed(Actor actor, Subject subject, Instant at, List<String> connected) implements Recorded {
        @Override
        public List<Change> changes() {
            return List.of(Change.of("connected", null, String.join(", ", connected)));
        }
    }
}
