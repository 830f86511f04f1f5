package org.folkmoot.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.connections.Connection;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.connections.Connections;
import org.folkmoot.connections.Hints;
import org.folkmoot.foundation.Recurring;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Availability;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Receives;
import org.folkmoot.networks.RemoteComment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks for the words of what a network told only that it is there. What cannot be read yet is asked for again some minutes
 * later, and not before the network wants to be asked.
 */
@Component
class HintReader implements Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(HintReader.class);

    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final Hints hints;
    private final Connections connections;
    private final Networks networks;
    private final Intake intake;
    private final Clock clock;
    private final Map<ConnectionId, Instant> paused = new ConcurrentHashMap<>();

    HintReader(Hints hints, Connections connections, Networks networks, Intake intake, Clock clock) {
        this.hints = hints;
        this.connections = connections;
        this.networks = networks;
        this.intake = intake;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "inbox.hints";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(20);
    }

    /** One account that cannot be read does not keep the others from it. */
    @Override
    public void run() {
        hints.waiting().stream().filter(this::mayAsk).forEach(this::follow);
    }

    private boolean mayAsk(ConnectionId id) {
        return !clock.instant().isBefore(paused.getOrDefault(id, Instant.MIN));
    }

    private void follow(ConnectionId id) {
        try {
            var connection = connections.get(id);
            if (!connection.connected() || !connection.health().usable()) {
                return;
            }
            switch (networks.connector(connection.network()).get(Receives.class)) {
                case Availability.Present<Receives>(var receives) -> follow(connection, receives);
                case Availability.Missing<Receives> ignored -> {}
            }
        } catch (RuntimeException e) {
            LOG.error("What the network of connection {} told could not be followed", id.value(), e);
        }
    }

    private void follow(Connection connection, Receives receives) {
        for (var hint : hints.of(connection.id())) {
            var session = connections.session(connection.id());
            switch (receives.look(session, hint.event())) {
                case Answer.Got<Optional<RemoteComment>>(var found) -> {
                    found.ifPresent(comment -> intake.take(connection.id(), comment, true));
                    hints.followed(hint.id());
                }
                case Answer.Failed<Optional<RemoteComment>>(Outcome.Rejected refused) -> {
                    LOG.warn(
                            "A hint of connection {} leads nowhere: {}",
                            connection.id().value(),
                            refused);
                    hints.followed(hint.id());
                }
                case Answer.Failed<Optional<RemoteComment>>(Outcome.AuthExpired expired) -> {
                    if (expired.kind() == Outcome.AuthKind.REFRESHABLE) {
                        connections.renew(connection.id(), session);
                    }
                    return;
                }
                case Answer.Failed<Optional<RemoteComment>>(Outcome.RateLimited limited) -> {
                    paused.put(connection.id(), limited.until());
                    return;
                }
                case Answer.Failed<Optional<RemoteComment>>(var failure) -> {
                    LOG.warn(
                            "The hints of connection {} wait: {}",
                            connection.id().value(),
                            failure);
                    paused.put(connection.id(), clock.instant().plus(PAUSE));
                    return;
                }
            }
        }
    }
}
