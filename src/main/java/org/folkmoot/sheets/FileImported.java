package org.folkmoot.sheets;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** The clear rows of a file are in the register; each account has an entry of its own beside this one. */
public record FileImported(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}
