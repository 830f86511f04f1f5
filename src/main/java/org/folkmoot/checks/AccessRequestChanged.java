package org.folkmoot.checks;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** A page was asked for, or the network said what became of it. */
public record AccessRequestChanged(Actor actor, Subject subject, Instant at, List<Change> changes)
        implements Recorded {}
