package org.folkmoot.people;

import java.time.Instant;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** A person may no longer sign in; their sessions and tokens are at an end. */
public record PersonDisabled(Actor actor, Subject subject, Instant at) implements Recorded {}
