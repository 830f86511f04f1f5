package org.folkmoot.risk;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which risks.
 *
 * @param open null for both
 * @param dueBy only those to be looked at again by then
 * @param reach the accounts and services that the reader may see; null for everything
 */
record RiskFilter(
        String text,
        @Nullable Boolean open,
        @Nullable String category,
        @Nullable String hazard,
        @Nullable UUID account,
        @Nullable UUID owner,
        @Nullable Integer likelihood,
        @Nullable Integer impact,
        @Nullable LocalDate dueBy,
        UUID @Nullable [] accounts,
        UUID @Nullable [] services,
        @Nullable UUID reader) {

    static RiskFilter everything() {
        return new RiskFilter("", null, null, null, null, null, null, null, null, null, null, null);
    }

    static RiskFilter of(UUID account) {
        return new RiskFilter("", true, null, null, account, null, null, null, null, null, null, null);
    }
}
