package org.folkmoot.people;

import java.time.Instant;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** A person set a new password. */
public record PasswordChosen(Actor actor, Subject subject, Instant at) implements Recorded {}
