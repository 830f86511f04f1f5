package org.folkmoot.people;

import java.time.Instant;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** A person proved an authenticator of their own. */
public record SecondFactorEnrolled(Actor actor, Subject subject, Instant at) implements Recorded {}
