package org.folkmoot.requests;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** Somebody decided what becomes of an account on probation. */
public record ProbationReviewed(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}
