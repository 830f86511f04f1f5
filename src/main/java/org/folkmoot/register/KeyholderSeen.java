package org.folkmoot.register;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** Somebody can administer the account on its network. */
public record KeyholderSeen(AccountId account, Actor actor, Subject subject, Instant at, List<Change> changes)
        implements Recorded {}
