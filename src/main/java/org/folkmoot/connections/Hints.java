package org.folkmoot.connections;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.folkmoot.networks.InboundEvent;
import org.springframework.stereotype.Service;

/**
 * Events of which a network told only where they stand. Whoever wants the words asks for them ({@code Receives.look}) and
 * says that it is done; nobody asks any more a day later.
 */
@Service
public class Hints {

    private static final Duration FRESH = Duration.ofDays(1);

    private final Inbound inbound;
    private final Clock clock;

    Hints(Inbound inbound, Clock clock) {
        this.inbound = inbound;
        this.clock = clock;
    }

    public record Hint(UUID id, InboundEvent event) {}

    /** Connections that have some. */
    public List<ConnectionId> waiting() {
        return inbound.hinted(since());
    }

    /** The oldest of this connection, oldest first. */
    public List<Hint> of(ConnectionId connection) {
        return inbound.hints(connection, since());
    }

    public void followed(UUID hint) {
        inbound.followed(hint);
    }

    private Instant since() {
        return clock.instant().minus(FRESH);
    }
}
