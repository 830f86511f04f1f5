package org.folkmoot.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A conversation came to rest, and perhaps back. */
public record Closure(
        Outcome outcome,
        String by,
        Instant at,
        @Nullable Instant reopenedAt,
        @Nullable String reopenedBy) {

    public enum Outcome {
        /** The resident has their answer. */
        ANSWERED,
        /** Praise, spam, or words to somebody else: it counts in no response figure. */
        NO_REPLY_NEEDED;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
