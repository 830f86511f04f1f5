package org.folkmoot.people;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** Somebody may use Folkmoot without an invitation by mail. */
public record PersonAdmitted(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}
