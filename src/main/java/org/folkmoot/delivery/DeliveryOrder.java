package org.folkmoot.delivery;

import java.time.Duration;
import java.time.Instant;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.RemoteRef;
import org.jspecify.annotations.Nullable;

/**
 * A frozen piece of content and where it has to appear. It is never changed: to change something, withdraw it and order
 * anew.
 *
 * @param hash of what was approved; {@link Clearance#clear} is asked about it before anything is sent
 * @param replyTo what it answers on the same network; null for a post
 * @param dueAt not sent before
 * @param notAfter not begun later: then it is missed and asks
 */
public record DeliveryOrder(
        Source source,
        ConnectionId connection,
        Content content,
        String hash,
        @Nullable RemoteRef replyTo,
        Instant dueAt,
        Instant notAfter) {

    /** How late a dispatcher may be with approved content when its source says nothing else (D). */
    public static final Duration TOLERANCE = Duration.ofHours(1);

    /** With the usual tolerance. */
    public static DeliveryOrder due(
            Source source,
            ConnectionId connection,
            Content content,
            String hash,
            @Nullable RemoteRef replyTo,
            Instant dueAt) {
        return new DeliveryOrder(source, connection, content, hash, replyTo, dueAt, dueAt.plus(TOLERANCE));
    }
}
