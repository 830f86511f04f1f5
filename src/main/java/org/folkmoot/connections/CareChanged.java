package org.folkmoot.connections;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** Connections are looked after at other times from now on. */
record CareChanged(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}
