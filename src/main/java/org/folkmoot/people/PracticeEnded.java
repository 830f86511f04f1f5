package org.folkmoot.people;

import java.time.Instant;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** Practice sign-in has ended for good on this installation. */
public record PracticeEnded(Actor actor, Subject subject, Instant at) implements Recorded {}
