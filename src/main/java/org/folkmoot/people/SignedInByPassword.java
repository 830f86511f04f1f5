package org.folkmoot.people;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** Somebody came in; the changes say with which factors. */
public record SignedInByPassword(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}
