package org.folkmoot.networks;

import java.time.Instant;

/** What reading back says about an attempt whose outcome was unknown. */
public sealed interface Reconciliation {

    /** @param evidence how it was recognised, in words for the delivery's page */
    record Found(RemoteRef ref, String evidence) implements Reconciliation {}

    /** @param certain true: it may be sent again; false: a person decides */
    record Absent(boolean certain) implements Reconciliation {}

    record StillUnknown(Instant nextCheck) implements Reconciliation {}
}
