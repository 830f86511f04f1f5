package org.folkmoot.impostors;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** A saved query was made, asked or removed. */
public record QueryChanged(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}
