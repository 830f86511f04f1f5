package org.folkmoot.impostors;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.folkmoot.networks.Network;
import org.jspecify.annotations.Nullable;

/**
 * A search for false accounts that is repeated.
 *
 * @param words what is typed into the network's search
 * @param days after how many days it is due again
 */
public record Query(UUID id, String words, int days, List<Part> parts, String madeBy, Instant madeAt) {

    /**
     * The query on one network.
     *
     * @param askedAt when it was last asked; null for never
     * @param by who asked it last, Folkmoot or a person
     */
    public record Part(
            Network network, LocalDate dueOn, @Nullable Instant askedAt, String by) {

        public boolean due(LocalDate today) {
            return !dueOn.isAfter(today);
        }
    }
}
