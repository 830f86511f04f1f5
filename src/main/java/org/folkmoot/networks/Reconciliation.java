package org.folkmoot.networks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reading back says about an attempt whose outcome was unknown. */
public sealed interface Reconciliation {

    /**
     * @param ref the post, also when the attempt was at a later part of it
     * @param evidence how it was recognised, in words for the delivery's page
     * @param handles what the attempt's step left for later steps, had it been answered
     */
    record Found(RemoteRef ref, String evidence, List<Handle> handles) implements Reconciliation {

        public Found(RemoteRef ref, String evidence) {
            this(ref, evidence, List.of());
        }
    }

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
