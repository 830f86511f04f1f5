package org.folkmoot.people;

import java.time.Instant;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** An access token is void. */
public record TokenRevoked(Actor actor, Subject subject, Instant at) implements Recorded {}
