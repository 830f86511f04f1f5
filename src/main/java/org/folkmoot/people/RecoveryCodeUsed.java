package org.folkmoot.people;

import java.time.Instant;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** A person signed in with a recovery code instead of their authenticator. */
public record RecoveryCodeUsed(Actor actor, Subject subject, Instant at) implements Recorded {}
