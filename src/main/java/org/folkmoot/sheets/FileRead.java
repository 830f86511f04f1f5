package org.folkmoot.sheets;

import java.time.Instant;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** A file waits for somebody to look at its preview. */
public record FileRead(Actor actor, Subject subject, Instant at) implements Recorded {}
