package org.folkmoot.people;

import java.time.Instant;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** All sessions of a person were ended. */
public record SignedOutEverywhere(Actor actor, Subject subject, Instant at) implements Recorded {}
