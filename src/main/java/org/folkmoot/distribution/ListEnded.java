package org.folkmoot.distribution;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** A distribution list is no longer used. */
public record ListEnded(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}
