package org.folkmoot.requests;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** A request for an account went to those who look after requests. */
public record RequestSubmitted(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}
