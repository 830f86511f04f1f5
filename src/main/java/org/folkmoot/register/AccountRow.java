package org.folkmoot.register;

import org.jspecify.annotations.Nullable;

/**
 * An account with the names that a reader wants instead of ids.
 *
 * @param followers the newest number that is known
 * @param stale the owner has not confirmed the entry in time
 * @param connection {@code healthy}, {@code expiring}, … or {@code none}, the end of a key in the messages
 */
public record AccountRow(
        Account account,
        String network,
        String service,
        @Nullable String owner,
        @Nullable String deputy,
        String connection,
        @Nullable Figure followers,
        boolean stale,
        boolean ownerGone,
        boolean deputyGone) {

    public String href() {
        return "/accounts/" + account.id().value();
    }

    public String shownHandle() {
        return account.handle().isBlank() && account.address() != null
                ? account.address().getHost()
                        + (account.address().getPath() == null
                                ? ""
                                : account.address().getPath())
                : account.handle();
    }
}
