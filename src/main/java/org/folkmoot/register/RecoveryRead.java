package org.folkmoot.register;

import java.time.Instant;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** Somebody looked where the credentials of an account lie and how it is won back. */
record RecoveryRead(Actor actor, Subject subject, Instant at) implements Recorded {}
