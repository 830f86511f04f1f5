package org.folkmoot.delivery;

import java.time.Duration;
import java.time.Instant;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Deed;
import org.folkmoot.networks.RemoteRef;
import org.jspecify.annotations.Nullable;

/**
 * A frozen piece of content and where it has to appear. It is never changed: to change something, withdraw it and order
 * anew.
 *
 * @param hash of what was approved; {@link Clearance#clear} is asked about it before anything is sent
 * @param deed publishes unless it is said otherwise
 * @param target what it answers on the same network, or what the deed is done to; null for a post
 * @param dueAt not sent before
 * @param notAfter not begun later: then it is missed and asks
 */
public record DeliveryOrder(
        Source source,
        ConnectionId connection,
        Content content,
        String hash,
        Deed deed,
        @Nullable RemoteRef target,
        Instant dueAt,
        Instant notAfter) {

    public DeliveryOrder {
        if (deed != Deed.PUBLISH && target == null) {
            throw new IllegalArgumentException(deed + " is done to something");
        }
    }

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
        return new DeliveryOrder(
                source, connection, content, hash, Deed.PUBLISH, replyTo, dueAt, dueAt.plus(TOLERANCE));
    }

    /**
     * Something done at once to what stands on the network.
     *
     * @param content the new text for {@link Deed#CORRECT}; otherwise what people call it
     */
    public static DeliveryOrder done(
            Source source,
            ConnectionId connection,
            Deed deed,
            RemoteRef target,
            Content content,
            String hash,
            Instant now) {
        return new DeliveryOrder(source, connection, content, hash, deed, target, now, now.plus(TOLERANCE));
    }
}
