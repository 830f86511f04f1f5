package org.folkmoot.connections;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Availability;
import org.folkmoot.networks.MediaSource;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.RenewsAccess;
import org.folkmoot.networks.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens sessions with decrypted credentials, and renews them. */
@Component
class Sessions {

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    private static final Duration RENEWAL = Duration.ofSeconds(30);

    private final ConnectionRows rows;
    private final Secrets secrets;
    private final Networks networks;
    private final MediaSource media;
    private final Listening listening;
    private final Clock clock;

    Sessions(
            ConnectionRows rows,
            Secrets secrets,
            Networks networks,
            ObjectProvider<MediaSource> media,
            Listening listening,
            Clock clock) {
        this.rows = rows;
        this.secrets = secrets;
        this.networks = networks;
        this.media = media.getIfAvailable(MediaSource::none);
        this.listening = listening;
        this.clock = clock;
    }

    Session open(Connection connection, Duration allowed) {
        if (!connection.connected()) {
            throw new IllegalStateException("Connection " + connection.id().value() + " is disconnected");
        }
        return networks.session(
                connection.network(),
                connection.remoteId(),
                secrets.of(connection.id()),
                connection.practice() ? networks.practiceAddress() : rows.base(connection.id()),
                connection.practice(),
                connection.practice() ? media.onThisMachine() : media,
                allowed,
                listening.on(connection));
    }

    String secret(Connection connection, String field) {
        return secrets.of(connection.id()).getOrDefault(field, "");
    }

    /**
     * Under a lock on the connection's row, so that a token that works only once is used once. The new credentials are
     * kept before anybody uses them.
     */
    @Transactional
    boolean renew(Connection connection, Session used) {
        rows.lock(connection.id());
        if (!secrets.of(connection.id()).equals(used.secrets())) {
            return true;
        }
        return switch (networks.connector(connection.network()).get(RenewsAccess.class)) {
            case Availability.Missing<RenewsAccess> missing -> false;
            case Availability.Present<RenewsAccess>(var renews) ->
                keep(connection, renews.renew(open(connection, RENEWAL)));
        };
    }

    /** Whether it is to be renewed although it still holds, since afterwards it cannot be. */
    boolean due(Connection connection) {
        return networks.connector(connection.network()).get(RenewsAccess.class)
                        instanceof Availability.Present<RenewsAccess>(var renews)
                && renews.due(secrets.of(connection.id()), clock.instant());
    }

    /** When what is kept now ends; empty where the network names no time. */
    Optional<Instant> ends(Connection connection) {
        return networks.connector(connection.network()).get(RenewsAccess.class)
                        instanceof Availability.Present<RenewsAccess>(var renews)
                ? Optional.ofNullable(renews.ends(secrets.of(connection.id())))
                : Optional.empty();
    }

    private boolean keep(Connection connection, Answer<java.util.Map<String, String>> answer) {
        return switch (answer) {
            case Answer.Got<java.util.Map<String, String>>(var renewed) -> {
                secrets.keep(connection.id(), renewed, clock.instant());
                yield true;
            }
            case Answer.Failed<java.util.Map<String, String>>(var failure) -> {
                LOG.info("Connection {} was not renewed: {}", connection.id().value(), FailureWords.of(failure));
                yield false;
            }
        };
    }
}
