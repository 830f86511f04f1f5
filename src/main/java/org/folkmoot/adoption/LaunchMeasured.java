package org.folkmoot.adoption;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** The measures of a launch were changed, or what was reached was written down. */
public record LaunchMeasured(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}
