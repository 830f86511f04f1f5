package org.folkmoot.register;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts a list shows. Null and empty mean "any".
 *
 * @param text part of a name, of a handle now or before, or of a service's name; or of a person's name
 * @param person owner or deputy
 * @param connected connected or not
 * @param quiet for how long nothing was posted, as far as it is known
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
        @Nullable Quiet quiet,
        Sort sort,
        boolean descending) {

    public enum Sort {
        NAME,
        NETWORK,
        SERVICE,
        STATUS,
        /** By the day on which the owner confirms the entry again. */
        DUE,
        FOLLOWERS,
        POSTED,
        ANSWERED;

        /** The figure by which it sorts; empty for what stands in the entry. */
        Optional<String> metric() {
            return switch (this) {
                case FOLLOWERS -> Optional.of(Figure.FOLLOWERS);
                case POSTED -> Optional.of(Figure.LAST_POST);
                case ANSWERED -> Optional.of(Figure.RESPONSE_RATE);
                case NAME, NETWORK, SERVICE, STATUS, DUE -> Optional.empty();
            };
        }
    }

    /** Its words are {@code register.quiet.<QUIET>}. */
    public enum Quiet {
        MONTH(30),
        QUARTER(90),
        HALF_YEAR(180),
        /** When the last post was is not known. */
        UNKNOWN(0);

        private final int days;

        Quiet(int days) {
            this.days = days;
        }

        int days() {
            return days;
        }
    }

    public static AccountFilter all() {
        return new AccountFilter("", null, null, null, null, null, null, null, null, Sort.NAME, false);
    }

    public AccountFilter lacking(Lack lack) {
        return new AccountFilter(
                text, network, service, directorate, person, status, connected, lack, quiet, sort, descending);
    }

    public AccountFilter of(UUID person) {
        return new AccountFilter(
                text, network, service, directorate, person, status, connected, lack, quiet, sort, descending);
    }

    public AccountFilter as(AccountStatus status) {
        return new AccountFilter(
                text, network, service, directorate, person, status, connected, lack, quiet, sort, descending);
    }

    /** The entries that have to be confirmed first come first. */
    public AccountFilter byDue() {
        return new AccountFilter(
                text, network, service, directorate, person, status, connected, lack, quiet, Sort.DUE, false);
    }
}
