package org.folkmoot.networks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing to publish. The same order is given to every step, to every attempt and to reconciliation, so everything that
 * must not change between attempts is derived from it.
 *
 * @param key belongs to the delivery, not to the attempt
 * @param createdAt fixed when the order is made; some networks make it part of the post
 * @param replyTo what it answers, as the network named it; null for a post of its own
 */
public record PublishOrder(
        UUID key,
        Content content,
        Instant createdAt,
        @Nullable RemoteRef replyTo) {

    public boolean reply() {
        return replyTo != null;
    }
}
