package org.folkmoot.connections;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Subject;
import org.folkmoot.networks.Linking;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Right;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes connections down, after the network has been talked to: no transaction is open while a network answers. */
@Component
class Book {

    /** By this word a network proves, when it is told our webhook address, that somebody of ours told it. */
    static final String WEBHOOK_WORD = "verifyToken";

    private final ConnectionRows rows;
    private final Secrets secrets;
    private final Networks networks;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Book(
            ConnectionRows rows,
            Secrets secrets,
            Networks networks,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.secrets = secrets;
        this.networks = networks;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    ConnectionId connected(Actor actor, Network network, Linking.Linked linked, boolean practice) {
        var id = new ConnectionId(ids.next());
        if (!rows.insert(id, network, linked, practice)) {
            throw Refused.invalid(Problem.of("", "connections.refused.twice", Map.of("name", linked.name())));
        }
        secrets.keep(id, linked.secrets(), clock.instant());
        secrets.keep(id, Map.of(WEBHOOK_WORD, UUID.randomUUID().toString()), clock.instant());
        rights(id, network, linked.granted());
        events.publishEvent(new AccountConnected(
                id, network.key(), linked.remoteId(), practice, actor, subject(id), clock.instant()));
        return id;
    }

    @Transactional
    void reconnected(Actor actor, Connection before, Linking.Linked linked) {
        rows.refresh(before.id(), linked);
        secrets.keep(before.id(), linked.secrets(), clock.instant());
        rights(before.id(), before.network(), linked.granted());
        events.publishEvent(new AccountReconnected(before.id(), actor, subject(before.id()), clock.instant()));
    }

    @Transactional
    void disconnected(Actor actor, ConnectionId id, String reason) {
        var subject = subject(id);
        rows.end(id, clock.instant());
        secrets.forget(id);
        events.publishEvent(new AccountDisconnected(id, reason, actor, subject, clock.instant()));
    }

    /** Every right was tried, and each answer was clear. */
    @Transactional
    void probed(Actor actor, ConnectionId id, List<GrantedRight> tried) {
        tried.forEach(right -> rows.right(id, right));
        var rights = rows.find(id).orElseThrow().rights();
        var missing = rights.stream().filter(right -> !right.granted()).toList();
        var note = missing.isEmpty() ? null : missing.getFirst().note();
        rows.found(id, missing.isEmpty() ? HealthRule.Found.ALL : HealthRule.Found.SOME, note, clock.instant());
        tell(actor, id);
    }

    @Transactional
    void signedOut(Actor actor, ConnectionId id, Outcome.AuthKind kind, String said) {
        var found = switch (kind) {
            case REVOKED -> HealthRule.Found.REVOKED;
            case REFRESHABLE, RELOGIN, DATA_ACCESS_EXPIRED -> HealthRule.Found.SIGNED_OUT;
        };
        rows.found(id, found, said, clock.instant());
        tell(actor, id);
    }

    @Transactional
    void unclear(Actor actor, ConnectionId id, String said) {
        rows.unclear(id, said, clock.instant());
        tell(actor, id);
    }

    private void tell(Actor actor, ConnectionId id) {
        var health = rows.find(id).orElseThrow().health();
        var before = rows.tell(id, health).orElse(Health.UNPROBED);
        if (health != before) {
            events.publishEvent(new ConnectionHealthChanged(id, before, health, actor, subject(id), clock.instant()));
        }
    }

    private void rights(ConnectionId id, Network network, Set<Right> granted) {
        for (var right : OfferedRights.of(networks.connector(network))) {
            rows.right(id, new GrantedRight(right, granted.contains(right), ""));
        }
    }

    private Subject subject(ConnectionId id) {
        var connection = rows.find(id).orElseThrow();
        return new Subject("connection", id.value(), connection.name());
    }
}
