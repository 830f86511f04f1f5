package org.folkmoot.networks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a capability has been proved.
 *
 * @param on for LIVE_VERIFIED, the day on which it was seen on the real network
 */
public record Proof(Level level, @Nullable LocalDate on) {

    public static final Proof CONTRACT = new Proof(Level.CONTRACT_TESTED, null);
    public static final Proof SERVER = new Proof(Level.SERVER_TESTED, null);

    /** The words are {@code networks.proof.<level>} in messages/. */
    public enum Level {
        /** Against the documented contract only. */
        CONTRACT_TESTED,
        /** Against the network's own server program, in the tests. */
        SERVER_TESTED,
        LIVE_VERIFIED
    }
}
