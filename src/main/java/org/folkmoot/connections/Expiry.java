package org.folkmoot.connections;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the calendar: what ends when, and who has to act before.
 *
 * @param kind the words are {@code connections.expiry.<kind>}
 * @param network its name
 * @param who names, or the role in words
 * @param href where it is put right; null where nothing in Folkmoot does
 * @param deadline the entry of a person; null for what Folkmoot knows by itself
 */
public record Expiry(
        Kind kind,
        String network,
        String title,
        LocalDate on,
        String who,
        @Nullable String href,
        @Nullable UUID deadline) {

    public enum Kind {
        SIGN_IN,
        API_VERSION,
        APP_REVIEW,
        DATA_ACCESS,
        METRIC_REMOVAL,
        OTHER
    }
}
