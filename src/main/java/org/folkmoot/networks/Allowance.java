package org.folkmoot.networks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much may still be asked, as an answer said it.
 *
 * @param name of the budget; people read it as {@code networks.budget.<name>}
 * @param most how much it is when it is full; 100 where the network speaks of per cent
 * @param refillsAt when it is full again; null where the network does not say
 */
public record Allowance(
        String name,
        Holder holder,
        boolean publishing,
        long most,
        long left,
        @Nullable Instant refillsAt) {

    /** Who shares it. */
    public enum Holder {
        ACCOUNT,
        /** All accounts that were connected with the same app. */
        APP
    }
}
