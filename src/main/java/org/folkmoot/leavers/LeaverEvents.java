package org.folkmoot.leavers;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** What happens to leavers, for the trail. */
final class LeaverEvents {

    private LeaverEvents() {}

    record LeaverNamed(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}

    record LeaverWorkedThrough(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}

    record LeaverRefused(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}

    record LeaverHandedOver(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}
}
