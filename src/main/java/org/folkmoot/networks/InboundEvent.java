package org.folkmoot.networks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a network told us.
 *
 * @param remoteAccountId the account that it is about
 * @param dedupeKey the same however often it is delivered
 * @param type {@code comment.add}, {@code comment.edited}, {@code comment.remove}, {@link #HINT}, or the network's own
 *     words for the rest
 * @param comment for a comment, the same record that polling gives; of a removed one only its {@code ref} counts
 * @param payload this event's own part of the body, JSON
 */
public record InboundEvent(
        String remoteAccountId,
        String dedupeKey,
        String type,
        Instant at,
        @Nullable RemoteComment comment,
        String payload) {

    /** Somebody wrote something, and what they wrote has to be asked for ({@link Receives#look}). */
    public static final String HINT = "comment.hint";
}
