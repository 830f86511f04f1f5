package org.folkmoot.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reply of ours is taken down, by whose word and why. What it said stays here.
 *
 * @param doneAt when the network had done it; null until then
 */
public record Retraction(
        RetractionId id,
        ReplyId reply,
        String reason,
        @Nullable UUID by,
        String byName,
        Instant at,
        @Nullable Instant doneAt) {}
