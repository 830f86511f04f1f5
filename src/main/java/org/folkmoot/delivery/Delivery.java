package org.folkmoot.delivery;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Deed;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.RemoteRef;
import org.jspecify.annotations.Nullable;

/**
 * A piece of content on its way, as it is known now.
 *
 * @param key belongs to the delivery: every attempt carries the same one
 * @param target what it answers, or what the deed is done to
 * @param nextAt when a worker looks at it again; null when nothing happens by itself
 * @param why for HELD, MISSED, FAILED and UNKNOWN, and for a wait
 * @param remote where it is on the network, once published
 * @param evidence how we know, where it was not the network's direct answer
 * @param endedAt when it came to rest
 * @param emergency goes before everything else that waits
 */
public record Delivery(
        DeliveryId id,
        Source source,
        ConnectionId connection,
        Network network,
        UUID key,
        Content content,
        String hash,
        Deed deed,
        @Nullable RemoteRef target,
        DeliveryStatus status,
        Instant orderedAt,
        Instant dueAt,
        Instant notAfter,
        @Nullable Instant nextAt,
        @Nullable Why why,
        @Nullable RemoteRef remote,
        @Nullable String evidence,
        @Nullable Instant endedAt,
        boolean emergency) {

    /** A message of {@code messages/} with its named values. */
    public record Why(String key, Map<String, String> args) {}

    /** True when only a person can say what happened. */
    public boolean undecided() {
        return status == DeliveryStatus.UNKNOWN && nextAt == null;
    }

    public Optional<RemoteRef> where() {
        return Optional.ofNullable(remote);
    }
}
