package org.folkmoot.people;

import java.time.Instant;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** Somebody came in through the practice door of a demonstration. */
public record SignedInForPractice(Actor actor, Subject subject, Instant at) implements Recorded {}
