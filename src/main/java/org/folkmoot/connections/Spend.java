package org.folkmoot.connections;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.folkmoot.networks.Network;
import org.jspecify.annotations.Nullable;

/**
 * What a network has cost in a month.
 *
 * @param microdollars millionths of a US dollar
 * @param budget for the month, in the same; null where nobody has set one
 * @param warnAt from how many per cent on it is said
 */
public record Spend(
        Network network,
        YearMonth month,
        long microdollars,
        @Nullable Long budget,
        int warnAt) {

    private static final int MICRO = 6;

    /** Of the budget; 0 where there is none. */
    public long percent() {
        return budget == null ? 0 : microdollars * 100 / budget;
    }

    /** Nothing that could wait is asked of the network any more. */
    public boolean usedUp() {
        return budget != null && microdollars >= budget;
    }

    public boolean nearlyUsedUp() {
        return budget != null && !usedUp() && percent() >= warnAt;
    }

    /** Such as {@code 3.42}, and more places where the network counts smaller. */
    public static String dollars(long microdollars) {
        var dollars = BigDecimal.valueOf(microdollars, MICRO).stripTrailingZeros();
        return dollars.setScale(Math.max(2, dollars.scale())).toPlainString();
    }

    public String dollars() {
        return dollars(microdollars);
    }

    /** Empty where there is no budget. */
    public String budgetInDollars() {
        return budget == null ? "" : dollars(budget);
    }
}
