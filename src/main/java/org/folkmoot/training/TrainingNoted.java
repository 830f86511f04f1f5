package org.folkmoot.training;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** A training was noted, or taken back. */
public record TrainingNoted(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}
