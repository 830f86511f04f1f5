package org.folkmoot.networks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a step has left on the network for later steps: an uploaded photo's id, a resolved mention. Kept before the next step. */
public record Handle(String kind, String value, @Nullable Instant expiresAt) {

    public static Handle of(String kind, String value) {
        return new Handle(kind, value, null);
    }
}
