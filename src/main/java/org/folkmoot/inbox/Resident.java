package org.folkmoot.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote to us, as the network shows them: permanent id, name, handle and nothing else.
 *
 * @param forgotten true when the name was deleted here, since the network lets it be kept no longer
 */
public record Resident(UUID id, String name, @Nullable String handle, boolean forgotten) {

    /** What is said where there is no name. */
    public String nameless() {
        return forgotten ? "inbox.resident.forgotten" : "inbox.resident.unknown";
    }
}
