package org.folkmoot.register;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts a list shows. Null and empty mean "any".
 *
 * @param text part of a name, of a handle now or before, or of a service's name; or of a person's name
 * @param person owner or deputy
 * @param connected connected or not
 */
public record AccountFilter(
        String text,
        @Nullable String network,
        @Nullable UUID service,
        @Nullable String directorate,
        @Nullable UUID person,
        @Nullable AccountStatus status,
        @Nullable Boolean connected,
        @Nullable Lack lack,
        Sort sort,
        boolean descending) {

    public enum Sort {
        NAME,
        NETWORK,
        SERVICE,
        STATUS,
        /** By the day on which the owner confirms the entry again. */
        DUE
    }

    public static AccountFilter all() {
        return new AccountFilter("", null, null, null, null, null, null, null, Sort.NAME, false);
    }

    public AccountFilter lacking(Lack lack) {
        return new AccountFilter(
                text, network, service, directorate, person, status, connected, lack, sort, descending);
    }

    public AccountFilter of(UUID person) {
        return new AccountFilter(
                text, network, service, directorate, person, status, connected, lack, sort, descending);
    }

    public AccountFilter as(AccountStatus status) {
        return new AccountFilter(
                text, network, service, directorate, person, status, connected, lack, sort, descending);
    }

    /** The entries that have to be confirmed first come first. */
    public AccountFilter byDue() {
        return new AccountFilter(text, network, service, directorate, person, status, connected, lack, Sort.DUE, false);
    }
}
