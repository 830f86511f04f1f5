package org.folkmoot.people;

import java.time.Instant;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** An invited person chose a password and is a user now. */
public record InvitationAccepted(Actor actor, Subject subject, Instant at) implements Recorded {}
