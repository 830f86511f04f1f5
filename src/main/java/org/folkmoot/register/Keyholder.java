package org.folkmoot.register;

import java.time.LocalDate;
import java.util.UUID;
import org.folkmoot.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can administer an account on its network.
 *
 * @param name as the network shows it
 * @param task what the network calls their role
 * @param person the user whom we know behind the name; null for somebody whom nobody has recognised
 * @param seenOn when it was last so
 * @param goneOn when it was first seen that they no longer can; null while they can
 */
public record Keyholder(
        UUID id,
        AccountId account,
        String name,
        String task,
        @Nullable PersonId person,
        Source source,
        LocalDate seenOn,
        @Nullable LocalDate goneOn) {

    public enum Source {
        /** The network's API said so. */
        READ,
        /** Somebody looked. */
        SEEN
    }

    public boolean holds() {
        return goneOn == null;
    }
}
