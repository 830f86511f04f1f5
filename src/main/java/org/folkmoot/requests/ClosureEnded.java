package org.folkmoot.requests;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** An account was closed, or stays open after all. */
public record ClosureEnded(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}
