package org.folkmoot.elections;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** An election was entered or taken out. */
public record ElectionChanged(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}
