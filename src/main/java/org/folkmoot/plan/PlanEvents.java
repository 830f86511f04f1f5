package org.folkmoot.plan;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** What happens to a plan, for the trail. */
final class PlanEvents {

    private PlanEvents() {}

    record PlanRead(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}

    record ReadingCorrected(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}

    record PlanAdopted(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}

    record PlanPointAdded(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}

    record PlanPointChanged(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}

    record ProgressStated(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}

    record OfficersNamed(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}

    record PlanRulesChanged(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}
}
