package org.folkmoot.connections;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.apps.AppCredentials;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Availability;
import org.folkmoot.networks.ConnectsAccounts;
import org.folkmoot.networks.InboundEvent;
import org.folkmoot.networks.Limits;
import org.folkmoot.networks.Linking;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Receives;
import org.folkmoot.networks.Session;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/**
 * Connects accounts on networks and keeps the connections in health. Other rooms ask for a {@link #session} and hand it
 * to a connector; they never see a credential on a screen.
 */
@Service
public class Connections {

    private static final Duration LEAVING = Duration.ofSeconds(20);

    private final ConnectionRows rows;
    private final Book book;
    private final Sessions sessions;
    private final Prober prober;
    private final Inbound inbound;
    private final Cursors cursors;
    private final AccountLimits limits;
    private final Networks networks;
    private final AppCredentials apps;
    private final Rights rights;

    /** @param rights asked only by commands: a process that only delivers has no people room */
    Connections(
            ConnectionRows rows,
            Book book,
            Sessions sessions,
            Prober prober,
            Inbound inbound,
            Cursors cursors,
            AccountLimits limits,
            Networks networks,
            AppCredentials apps,
            @Lazy Rights rights) {
        this.rows = rows;
        this.book = book;
        this.sessions = sessions;
        this.prober = prober;
        this.inbound = inbound;
        this.cursors = cursors;
        this.limits = limits;
        this.networks = networks;
        this.apps = apps;
        this.rights = rights;
    }

    /**
     * Signs in to an account with what the network's form asks for, and tries every right at once.
     *
     * @param answers by the names of {@code ConnectsAccounts.fields()}; what is empty comes from the council's app
     * @param practice connects to the practice networks in place of the real one
     */
    public ConnectionId connect(Actor actor, Network network, Map<String, String> answers, boolean practice) {
        rights.require(actor, Permission.CONNECT_ACCOUNTS, Scope.everywhere());
        if (!networks.connectable(network)) {
            throw Refused.invalid(Problem.of("network", "connections.refused.network"));
        }
        return connect(actor, network, linked(network, answers, practice), practice);
    }

    /** Connects what somebody granted by signing in at the network, and tries every right at once. */
    public ConnectionId connect(Actor actor, Network network, Linking.Linked linked, boolean practice) {
        rights.require(actor, Permission.CONNECT_ACCOUNTS, Scope.everywhere());
        var id = book.connected(actor, network, LinkingRule.accept(network, linked), practice);
        prober.probe(actor, id);
        return id;
    }

    /** New credentials for the same account: another account is refused, and the connection keeps its identity. */
    public void reconnect(Actor actor, ConnectionId id, Map<String, String> answers) {
        rights.require(actor, Permission.CONNECT_ACCOUNTS, Scope.everywhere());
        var connection = existing(id);
        reconnect(actor, id, linked(connection.network(), answers, connection.practice()));
    }

    /** As above, with what somebody granted by signing in at the network. */
    public void reconnect(Actor actor, ConnectionId id, Linking.Linked linked) {
        rights.require(actor, Permission.CONNECT_ACCOUNTS, Scope.everywhere());
        var connection = existing(id);
        if (!linked.remoteId().equals(connection.remoteId()) || elsewhere(connection, linked)) {
            throw Refused.invalid(Problem.of(
                    "", "connections.refused.other", Map.of("name", linked.name(), "expected", connection.name())));
        }
        book.reconnected(actor, connection, linked);
        prober.probe(actor, id);
    }

    /** Deletes the credentials, and gives back at the network what somebody granted there. What was published stays. */
    public void disconnect(Actor actor, ConnectionId id, String reason) {
        rights.require(actor, Permission.CONNECT_ACCOUNTS, Scope.everywhere());
        var connection = existing(id);
        if (reason.isBlank()) {
            throw Refused.invalid(Problem.of("reason", "connections.refused.reason"));
        }
        var signsIn = networks.signsIn(connection.network());
        var last = signsIn.flatMap(there -> open(id, LEAVING));
        book.disconnected(actor, id, reason.strip());
        signsIn.ifPresent(there -> last.ifPresent(there::leave));
    }

    /** Exercises every granted right now. */
    public void probe(Actor actor, ConnectionId id) {
        rights.require(actor, Permission.CONNECT_ACCOUNTS, Scope.everywhere());
        existing(id);
        prober.probe(actor, id);
    }

    /**
     * Asks the network to send what happens on this account to our webhook address, which its app has to name first.
     *
     * @param address of {@code /webhooks/<connection>}, as networks find it
     * @return false when the network does not offer it or refused
     */
    public boolean listen(Actor actor, ConnectionId id, URI address) {
        rights.require(actor, Permission.CONNECT_ACCOUNTS, Scope.everywhere());
        var connection = existing(id);
        return switch (networks.connector(connection.network()).get(Receives.class)) {
            case Availability.Missing<Receives> missing -> false;
            case Availability.Present<Receives>(var receives) ->
                receives.subscribe(session(id), address) instanceof Answer.Got<Boolean>(var taken) && taken;
        };
    }

    /** The word to give the network's app together with {@code /webhooks/<connection>}. */
    public String webhookWord(Actor actor, ConnectionId id) {
        rights.require(actor, Permission.CONNECT_ACCOUNTS, Scope.everywhere());
        return sessions.secret(existing(id), Book.WEBHOOK_WORD);
    }

    /** Connected or not any more. */
    public Connection get(ConnectionId id) {
        return rows.find(id).orElseThrow(() -> Refused.missing("connection"));
    }

    /** The connected one for an account, by the network's permanent id. */
    public Optional<Connection> find(Network network, String remoteId) {
        return rows.find(network, remoteId);
    }

    /** Every connected account. */
    public List<Connection> all() {
        return rows.connected();
    }

    /** What this very account may post, where its server or its plan decides; empty where the network's own limits hold. */
    public Optional<Limits> limits(ConnectionId id) {
        return limits.find(id);
    }

    /** For a few requests within a minute. */
    public Session session(ConnectionId id) {
        return session(id, Duration.ofSeconds(60));
    }

    /** @param allowed how long it may be used, counted on the wall clock */
    public Session session(ConnectionId id, Duration allowed) {
        return sessions.open(get(id), allowed);
    }

    /** @return empty when the account has been disconnected */
    public Optional<Session> open(ConnectionId id, Duration allowed) {
        return Optional.of(get(id)).filter(Connection::connected).map(connection -> sessions.open(connection, allowed));
    }

    /**
     * New short-lived credentials, where the network gives them without a person. One caller at a time; whoever waited
     * finds the new ones and asks for none.
     *
     * @param used the session whose credentials had expired
     * @return false when only connecting again helps
     */
    public boolean renew(ConnectionId id, Session used) {
        return sessions.renew(get(id), used);
    }

    /** A network answered that the sign-in no longer holds. */
    public void broken(ConnectionId id, Outcome.AuthKind kind) {
        book.signedOut(new Actor.Job("connections"), id, kind, kind.name());
    }

    /** True while no real account was ever connected here. */
    public boolean onlyPractice() {
        return rows.onlyPractice();
    }

    /** What a network told us by webhook; {@link InboundArrived} names it. */
    public InboundEvent inbound(UUID id) {
        return inbound.get(id);
    }

    /** Where a reader of this connection goes on. */
    public Optional<String> cursor(ConnectionId id, String name) {
        return cursors.find(id, name);
    }

    public void moveCursor(ConnectionId id, String name, String value) {
        cursors.move(id, name, value);
    }

    private Connection existing(ConnectionId id) {
        var connection = get(id);
        if (!connection.connected()) {
            throw Refused.overtaken(Problem.of("", "connections.refused.disconnected"));
        }
        return connection;
    }

    /** Where servers number their accounts each for itself, two of them have the same number. */
    private boolean elsewhere(Connection connection, Linking.Linked linked) {
        return networks.connector(connection.network()).get(ConnectsAccounts.class)
                        instanceof Availability.Present<ConnectsAccounts>(var connects)
                && connects.numbersByServer()
                && !connection.practice()
                && !rows.base(connection.id())
                        .getAuthority()
                        .equalsIgnoreCase(linked.base().getAuthority());
    }

    private Map<String, String> withApp(Network network, Map<String, String> answers, boolean practice) {
        var all = new HashMap<>(answers);
        apps.of(network, practice).forEach((name, value) -> {
            if (all.getOrDefault(name, "").isBlank()) {
                all.put(name, value);
            }
        });
        return all;
    }

    private Linking.Linked linked(Network network, Map<String, String> answers, boolean practice) {
        return switch (networks.connect(network, withApp(network, answers, practice), practice)) {
            case Linking.Linked linked -> LinkingRule.accept(network, linked);
            case Linking.Refused(var problems) -> throw Refused.invalid(problems);
            case Linking.Failed(var failure) ->
                throw Refused.invalid(
                        Problem.of("", "connections.refused.failed", Map.of("said", FailureWords.of(failure))));
        };
    }
}
