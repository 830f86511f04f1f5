package org.folkmoot.grants;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Subject;
import org.folkmoot.networks.Network;
import org.jspecify.annotations.Nullable;

/**
 * One person's way to a network and back.
 *
 * @param connection that is signed in again; null for new ones
 * @param address where the person goes on
 * @param redirect where the network sends them back to
 * @param problems why nothing came of it
 * @param endsAt when it is too late: to come back, and afterwards to choose
 */
public record Consent(
        ConsentId id,
        Network network,
        boolean practice,
        @Nullable ConnectionId connection,
        UUID person,
        Status status,
        URI address,
        URI redirect,
        List<Problem> problems,
        Instant startedAt,
        Instant endsAt) {

    static final Duration TO_COME_BACK = Duration.ofMinutes(30);
    static final Duration TO_CHOOSE = Duration.ofHours(1);

    public enum Status {
        /** Somebody was sent to the network. */
        ASKED,
        /** They came back; the network is being asked what they granted. */
        RETURNED,
        /** What they granted waits to be chosen from. */
        GRANTED,
        /** They said no, or the network did. */
        REFUSED,
        /** What was chosen is connected. */
        USED
    }

    boolean late(Instant now) {
        return !endsAt.isAfter(now);
    }

    Subject subject(String network) {
        return new Subject("consent", id.value(), network);
    }
}
