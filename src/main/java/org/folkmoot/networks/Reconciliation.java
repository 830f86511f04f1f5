package org.folkmoot.networks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What reading back says about an attempt whose outcome was unknown. */
public sealed interface Reconciliation {

    /** @param evidence how it was recognised, in words for the delivery's page */
    record Found(RemoteRef ref, String evidence) implements Reconciliation {}

    /** @param certain true: it may be sent again; false: a person decides */
    record Absent(boolean certain) implements Reconciliation {}

    /**
     * @param failure why it could not be read, so that expired access can be renewed; null when it was read and says
     *     nothing yet
     */
    record StillUnknown(Instant nextCheck, Outcome.@Nullable Failure failure) implements Reconciliation {

        public StillUnknown(Instant nextCheck) {
            this(nextCheck, null);
        }
    }
}
