package org.folkmoot.people;

import java.time.Instant;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** The authenticator and the recovery codes of a person are void. */
public record SecondFactorRemoved(Actor actor, Subject subject, Instant at) implements Recorded {}
