package org.folkmoot.impostors;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

public record LookalikeFound(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}
