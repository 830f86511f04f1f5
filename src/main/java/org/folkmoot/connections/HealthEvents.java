package org.folkmoot.connections;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;
import org.jspecify.annotations.Nullable;

/** What happens to a connection between being connected and being disconnected, for the trail and for those who are told. */
final class HealthEvents {

    private HealthEvents() {}

    /** An incident begins. */
    record ConnectionBroke(UUID incident, Actor actor, Subject subject, Instant at, List<Change> changes)
            implements Recorded {}

    /** The same incident, in another state. */
    record IncidentChanged(UUID incident, Actor actor, Subject subject, Instant at, List<Change> changes)
            implements Recorded {}

    record IncidentEscalated(UUID incident, Actor actor, Subject subject, Instant at) implements Recorded {}

    record ConnectionHealed(UUID incident, Actor actor, Subject subject, Instant at) implements Recorded {}

    /** The sign-in ends in so many days. */
    record SignInEnding(ConnectionId connection, int days, Instant ends, Actor actor, Subject subject, Instant at)
            implements Recorded {

        @Override
        public List<Change> changes() {
            return List.of(Change.of("ends", null, ends));
        }
    }

    /** The sign-in was renewed without a person. */
    record SignInRenewed(
            ConnectionId connection, @Nullable Instant ended, Instant ends, Actor actor, Subject subject, Instant at)
            implements Recorded {

        @Override
        public List<Change> changes() {
            return List.of(Change.of("ends", ended, ends));
        }
    }

    /** The council's app was given another secret, and this connection uses it. */
    record AppSecretTaken(ConnectionId connection, Actor actor, Subject subject, Instant at) implements Recorded {}

    /** The same permanent id, under another handle or name. */
    record AccountRenamed(ConnectionId connection, Actor actor, Subject subject, Instant at, List<Change> changes)
            implements Recorded {}

    record GapOpened(ConnectionId connection, Actor actor, Subject subject, Instant at, List<Change> changes)
            implements Recorded {}

    record GapClosed(ConnectionId connection, Actor actor, Subject subject, Instant at, List<Change> changes)
            implements Recorded {}

    record DeadlineEntered(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}

    record DeadlineReminded(Actor actor, Subject subject, Instant at) implements Recorded {}

    record DeadlineMet(Actor actor, Subject subject, Instant at) implements Recorded {}
}
