package org.folkmoot.distribution;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** Somebody left an optional list, or came back to it. */
public record SubscriptionChanged(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}
