package org.folkmoot.register;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** The account is now reached through a connection, or through another one. */
public record AccountLinked(AccountId account, Actor actor, Subject subject, Instant at, List<Change> changes)
        implements Recorded {}
