package org.folkmoot.register;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An account with the names that a reader wants instead of ids.
 *
 * @param figures the newest that are known, by their metric
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
        Map<String, Figure> figures,
        boolean stale,
        boolean ownerGone,
        boolean deputyGone) {

    public @Nullable Figure followers() {
        return figures.get(Figure.FOLLOWERS);
    }

    public @Nullable Figure lastPost() {
        return figures.get(Figure.LAST_POST);
    }

    public @Nullable Figure responseRate() {
        return figures.get(Figure.RESPONSE_RATE);
    }

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
