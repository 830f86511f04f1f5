package org.folkmoot.adoption;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** A gate of a launch was passed or skipped. */
public record GateEnded(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}
