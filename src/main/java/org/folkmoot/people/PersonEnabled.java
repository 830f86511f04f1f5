package org.folkmoot.people;

import java.time.Instant;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** A disabled person may sign in again. */
public record PersonEnabled(Actor actor, Subject subject, Instant at) implements Recorded {}
