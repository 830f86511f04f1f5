package org.folkmoot.register;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** Somebody wrote down a figure that they saw on the network. */
public record FigureTyped(AccountId account, Actor actor, Subject subject, Instant at, List<Change> changes)
        implements Recorded {}
