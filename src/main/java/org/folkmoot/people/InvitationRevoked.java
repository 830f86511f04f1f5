package org.folkmoot.people;

import java.time.Instant;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** An invitation does no longer open anything. */
public record InvitationRevoked(Actor actor, Subject subject, Instant at) implements Recorded {}
