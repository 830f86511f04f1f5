package org.folkmoot.connections;

import java.time.LocalDate;
import java.util.UUID;
import org.folkmoot.foundation.Subject;
import org.folkmoot.networks.Network;
import org.folkmoot.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a network ends or wants renewed on a day, as somebody has read it.
 *
 * @param person who has to act; null for those who look after connections
 */
public record Deadline(
        UUID id,
        Kind kind,
        Network network,
        String title,
        LocalDate on,
        @Nullable PersonId person) {

    /** The words are {@code connections.expiry.<kind>}. */
    public enum Kind {
        APP_REVIEW,
        DATA_ACCESS,
        METRIC_REMOVAL,
        OTHER
    }

    Subject subject() {
        return new Subject("deadline", id, title);
    }
}
