package org.folkmoot.inbox;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.folkmoot.networks.Deed;
import org.jspecify.annotations.Nullable;

/**
 * One act of moderation and the evidence that was kept before it.
 *
 * @param deed {@code HIDE}, {@code SHOW} or {@code REMOVE}
 * @param clause the house rule as it was cited; empty where none was
 * @param reason which house rule it broke, in the words of whoever did it
 * @param doneAt when the network had done it; null until then
 */
public record Moderation(
        ModerationId id,
        ItemId item,
        Deed deed,
        String clause,
        String reason,
        @Nullable UUID by,
        String byName,
        Instant at,
        @Nullable Instant doneAt,
        Kept kept) {

    /**
     * What the resident had written, as it stood at the time of the act.
     *
     * @param author the name that the network showed; empty where it tells none
     */
    public record Kept(
            String author,
            @Nullable String handle,
            String text,
            @Nullable URI permalink,
            Instant writtenAt) {}
}
