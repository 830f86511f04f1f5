package org.folkmoot.people;

import java.time.Instant;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** A new invitation replaces the earlier one. */
public record InvitationResent(Actor actor, Subject subject, Instant at) implements Recorded {}
