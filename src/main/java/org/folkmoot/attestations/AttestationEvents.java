package org.folkmoot.attestations;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** What happens to confirmations, for the trail. */
final class AttestationEvents {

    private AttestationEvents() {}

    record EntryConfirmed(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}

    record ConfirmationAsked(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}

    record ConfirmationReminded(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}

    record ConfirmationSettingsChanged(Actor actor, Subject subject, Instant at, List<Change> changes)
            implements Recorded {}
}
