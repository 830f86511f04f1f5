package org.folkmoot.publishing;

import java.time.Instant;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** It waits for its turn like any other. */
record EmergencyEnded(PostId post, Actor actor, Subject subject, Instant at) implements Recorded {}
