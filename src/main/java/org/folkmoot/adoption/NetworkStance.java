package org.folkmoot.adoption;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The council's stance on a network from a day on, until the next.
 *
 * @param network its key; a network that Folkmoot does not know has one made from its name
 * @param until the end of a pilot; null for all others
 * @param assessment on which it rests; null for one that was taken without
 */
public record NetworkStance(
        UUID id,
        String network,
        String name,
        Stance stance,
        LocalDate since,
        @Nullable LocalDate until,
        String reason,
        @Nullable UUID assessment,
        String decidedBy) {

    /** A pilot whose end has come, and nobody has decided. */
    public boolean overdue(LocalDate today) {
        return until != null && !until.isAfter(today);
    }
}
