package org.folkmoot.connections;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Subject;
import org.folkmoot.networks.Availability;
import org.folkmoot.networks.Linking;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Rations;
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
    private final Probes probes;
    private final FormerNames formerNames;
    private final Watch watch;
    private final Secrets secrets;
    private final Networks networks;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Book(
            ConnectionRows rows,
            Probes probes,
            FormerNames formerNames,
            Watch watch,
            Secrets secrets,
            Networks networks,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.probes = probes;
        this.formerNames = formerNames;
        this.watch = watch;
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
        rows.signedInBy(id, app(network, linked.secrets()));
        secrets.keep(id, Map.of(WEBHOOK_WORD, UUID.randomUUID().toString()), clock.instant());
        rights(id, network, linked.granted());
        events.publishEvent(new AccountConnected(
                id, network.key(), linked.remoteId(), practice, actor, subject(id), clock.instant()));
        return id;
    }

    /** The word that the network's app was given for our webhook address stays. */
    @Transactional
    void reconnected(Actor actor, Connection before, Linking.Linked linked) {
        renamed(actor, before, linked.handle(), linked.name());
        rows.refresh(before.id(), linked);
        var renewed = new HashMap<>(linked.secrets());
        renewed.remove(WEBHOOK_WORD);
        secrets.keep(before.id(), renewed, clock.instant());
        rows.signedInBy(before.id(), app(before.network(), linked.secrets()));
        rights(before.id(), before.network(), linked.granted());
        events.publishEvent(new AccountReconnected(before.id(), actor, subject(before.id()), clock.instant()));
    }

    /** The council's app has another secret, by which some networks know it: its accounts go on sharing its budgets. */
    @Transactional
    void appChanged(Actor actor, Connection connection, Map<String, String> changed) {
        secrets.keep(connection.id(), changed, clock.instant());
        rows.signedInBy(connection.id(), app(connection.network(), secrets.of(connection.id())));
        events.publishEvent(
                new HealthEvents.AppSecretTaken(connection.id(), actor, connection.subject(), clock.instant()));
    }

    @Transactional
    void disconnected(Actor actor, ConnectionId id, String reason) {
        var subject = subject(id);
        rows.end(id, clock.instant());
        secrets.forget(id);
        watch.end(actor, rows.find(id).orElseThrow());
        events.publishEvent(new AccountDisconnected(id, reason, actor, subject, clock.instant()));
    }

    /** Every right was tried, and each answer was clear: the credentials have proved themselves. */
    @Transactional
    void probed(Actor actor, ConnectionId id, List<GrantedRight> tried) {
        var before = rows.find(id).orElseThrow();
        tried.forEach(right -> rows.right(id, right));
        secrets.proved(id);
        var missing = rows.find(id).orElseThrow().missing();
        var note = missing.isEmpty() ? null : missing.getFirst().note();
        probes.found(id, missing.isEmpty() ? HealthRule.Found.ALL : HealthRule.Found.SOME, note, clock.instant());
        tell(actor, before, Gap.Cause.PERMISSION, clock.instant());
    }

    @Transactional
    void signedOut(Actor actor, ConnectionId id, Outcome.AuthKind kind, String said) {
        switch (kind) {
            case REVOKED -> found(actor, id, HealthRule.Found.REVOKED, Gap.Cause.REVOKED, said);
            case REFRESHABLE, RELOGIN, DATA_ACCESS_EXPIRED ->
                found(actor, id, HealthRule.Found.SIGNED_OUT, Gap.Cause.SIGNED_OUT, said);
        }
    }

    /** The sign-in answers for another account than the one that was connected. */
    @Transactional
    void otherAccount(Actor actor, ConnectionId id, String said) {
        found(actor, id, HealthRule.Found.OTHER, Gap.Cause.OTHER_ACCOUNT, said);
    }

    /** The network no longer knows the account. */
    @Transactional
    void gone(Actor actor, ConnectionId id, String said) {
        found(actor, id, HealthRule.Found.GONE, Gap.Cause.REVOKED, said);
    }

    /** Signed in, and not allowed to do this one thing; the next probe says the same or better. */
    @Transactional
    void forbidden(Actor actor, ConnectionId id, Right right, String said) {
        var before = rows.find(id).orElseThrow();
        if (before.rights().stream().anyMatch(granted -> granted.right() == right && granted.granted())) {
            rows.right(id, new GrantedRight(right, false, said));
            probes.found(id, HealthRule.Found.SOME, said, clock.instant());
            tell(actor, before, Gap.Cause.PERMISSION, clock.instant());
        }
    }

    @Transactional
    void unclear(Actor actor, ConnectionId id, String said) {
        var before = rows.find(id).orElseThrow();
        probes.unclear(id, said, clock.instant());
        tell(actor, before, Gap.Cause.UNREACHABLE, probes.failingSince(id).orElseGet(clock::instant));
    }

    /** @param until when a person has to sign in, now that it was renewed */
    @Transactional
    void lasts(Actor actor, Connection before, Instant until) {
        rows.lasts(before.id(), until);
        events.publishEvent(new HealthEvents.SignInRenewed(
                before.id(), before.expiresAt(), until, actor, before.subject(), clock.instant()));
    }

    /** What people see has changed, and the permanent id has not. */
    @Transactional
    void renamed(Actor actor, Connection before, String handle, String name) {
        if (before.handle().equals(handle) && before.name().equals(name)) {
            return;
        }
        formerNames.add(ids.next(), before, clock.instant());
        rows.rename(before.id(), handle, name);
        events.publishEvent(new HealthEvents.AccountRenamed(
                before.id(),
                actor,
                before.subject(),
                clock.instant(),
                Stream.of(Change.of("handle", before.handle(), handle), Change.of("name", before.name(), name))
                        .filter(Change::happened)
                        .toList()));
    }

    private void found(Actor actor, ConnectionId id, HealthRule.Found found, Gap.Cause cause, String said) {
        var before = rows.find(id).orElseThrow();
        probes.found(id, found, said, clock.instant());
        tell(actor, before, cause, clock.instant());
    }

    private void tell(Actor actor, Connection before, Gap.Cause cause, Instant since) {
        var after = rows.find(before.id()).orElseThrow();
        var told = rows.tell(after.id(), after.health()).orElse(Health.UNPROBED);
        if (after.health() != told) {
            events.publishEvent(new ConnectionHealthChanged(
                    after.id(), told, after.health(), actor, after.subject(), clock.instant()));
        }
        watch.look(actor, before, after, cause, since);
    }

    private void rights(ConnectionId id, Network network, Set<Right> granted) {
        for (var right : OfferedRights.of(networks.connector(network))) {
            rows.right(id, new GrantedRight(right, granted.contains(right), ""));
        }
    }

    private String app(Network network, Map<String, String> secrets) {
        return networks.connector(network).get(Rations.class) instanceof Availability.Present<Rations>(var rations)
                ? rations.app(secrets)
                : "";
    }

    private Subject subject(ConnectionId id) {
        return rows.find(id).orElseThrow().subject();
    }
}
