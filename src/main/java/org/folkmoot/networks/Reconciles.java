package org.folkmoot.networks;

import java.time.Duration;
import java.time.Instant;

/** Finds out what an attempt of unknown outcome has done, by reading only. */
public interface Reconciles extends Capability {

    /** How long the network may take to show what it has accepted; before that, not finding it says nothing. */
    Duration settles();

    Reconciliation reconcile(Session session, PublishOrder order, Attempt attempt, Instant now);
}
