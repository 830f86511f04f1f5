package org.folkmoot.impostors;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a resident wrote about an account that seems false.
 *
 * @param email where they want to hear of it; empty where they do not
 * @param decision what came of it; null while it waits
 */
public record Report(
        UUID id,
        String address,
        String words,
        String email,
        Instant at,
        @Nullable String decidedBy,
        @Nullable String decision,
        @Nullable LookalikeId lookalike) {

    public boolean open() {
        return decision == null;
    }
}
