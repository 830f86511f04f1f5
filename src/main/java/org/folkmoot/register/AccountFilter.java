package org.folkmoot.register;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts a list shows. Null and empty mean "any".
 *
 * @param text part of a name, handle or of a service's name
 * @param person owner or deputy
 * @param connected connected or not
 * @param gap {@code people} for accounts in use without an owner or deputy, {@code words} for those without purpose or
 *     audience
 */
public record AccountFilter(
        String text,
        @Nullable String network,
        @Nullable UUID service,
        @Nullable UUID person,
        @Nullable AccountStatus status,
        @Nullable Boolean connected,
        String gap,
        Sort sort,
        boolean descending) {

    public enum Sort {
        NAME,
        NETWORK,
        SERVICE,
        STATUS
    }

    public static AccountFilter all() {
        return new AccountFilter("", null, null, null, null, null, "", Sort.NAME, false);
    }

    /** All accounts in use with something missing. */
    AccountFilter gap(String gap) {
        return new AccountFilter(text, network, service, person, status, connected, gap, sort, descending);
    }
}
