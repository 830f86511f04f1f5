package org.folkmoot.connections;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Availability;
import org.folkmoot.networks.ConnectsAccounts;
import org.folkmoot.networks.Limits;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Probe;
import org.folkmoot.networks.ReadsLimits;
import org.springframework.stereotype.Component;

/** Finds out what a connection can really do, by doing it in a way that nobody sees. */
@Component
class Prober {

    private static final Duration ALLOWED = Duration.ofSeconds(60);

    private final ConnectionRows rows;
    private final Book book;
    private final Secrets secrets;
    private final Sessions sessions;
    private final Identification identification;
    private final Networks networks;
    private final AccountLimits limits;
    private final Expenses expenses;
    private final Clock clock;

    Prober(
            ConnectionRows rows,
            Book book,
            Secrets secrets,
            Sessions sessions,
            Identification identification,
            Networks networks,
            AccountLimits limits,
            Expenses expenses,
            Clock clock) {
        this.rows = rows;
        this.book = book;
        this.secrets = secrets;
        this.sessions = sessions;
        this.identification = identification;
        this.networks = networks;
        this.limits = limits;
        this.expenses = expenses;
        this.clock = clock;
    }

    /** Nobody has asked for it: where a month's money is used up, only the sign-in is kept, which costs nothing. */
    void byItself(Actor actor, ConnectionId id) {
        if (expenses.mayRead(id)) {
            probe(actor, id);
        } else {
            renewInTime(actor, rows.find(id).orElseThrow());
        }
    }

    void probe(Actor actor, ConnectionId id) {
        var connection = rows.find(id).orElseThrow();
        switch (networks.connector(connection.network()).get(ConnectsAccounts.class)) {
            case Availability.Present<ConnectsAccounts>(var connects) -> probe(actor, connection, connects);
            case Availability.Missing<ConnectsAccounts>(var why) -> book.unclear(actor, id, why.name());
        }
    }

    private void probe(Actor actor, Connection connection, ConnectsAccounts connects) {
        renewInTime(actor, connection);
        var probes = tried(connection, connects);
        if (signedOut(probes) && secrets.exchange(connection.id())) {
            probes = fallenBack(connection, connects, probes);
        }
        if (signedOut(probes) || identification.itself(actor, connection)) {
            write(actor, connection.id(), probes);
            limits(connection);
        }
    }

    private void renewInTime(Actor actor, Connection connection) {
        if (sessions.due(connection)) {
            sessions.renew(connection, sessions.open(connection, ALLOWED));
        }
        sessions.ends(connection)
                .filter(ends -> !ends.equals(connection.expiresAt()))
                .ifPresent(ends -> book.lasts(actor, connection, ends));
    }

    /** The new credentials do not hold: those that last did may still. */
    private List<Probe> fallenBack(Connection connection, ConnectsAccounts connects, List<Probe> failed) {
        var probes = tried(connection, connects);
        if (!signedOut(probes)) {
            return probes;
        }
        secrets.exchange(connection.id());
        return failed;
    }

    private List<Probe> tried(Connection connection, ConnectsAccounts connects) {
        var session = sessions.open(connection, ALLOWED);
        var probes = connects.probe(session);
        return expired(probes) && sessions.renew(connection, session)
                ? connects.probe(sessions.open(connection, ALLOWED))
                : probes;
    }

    private void limits(Connection connection) {
        if (networks.connector(connection.network()).get(ReadsLimits.class)
                instanceof Availability.Present<ReadsLimits>(var reads)) {
            keep(connection, reads.limits(sessions.open(connection, ALLOWED)));
        }
    }

    /** What was read before stands until it is read again. */
    private void keep(Connection connection, Answer<Limits> answer) {
        if (answer instanceof Answer.Got<Limits>(var read)) {
            limits.keep(connection.id(), read, clock.instant());
        }
    }

    private void write(Actor actor, ConnectionId id, List<Probe> probes) {
        var tried = new ArrayList<GrantedRight>();
        for (var probe : probes) {
            switch (probe.failure()) {
                case null -> tried.add(new GrantedRight(probe.right(), true, ""));
                case Outcome.Rejected rejected ->
                    tried.add(new GrantedRight(probe.right(), false, FailureWords.of(rejected)));
                case Outcome.AuthExpired(var kind, var said) -> {
                    book.signedOut(actor, id, kind, kind.name() + ": " + said.body());
                    return;
                }
                case Outcome.RateLimited limited -> {
                    book.unclear(actor, id, FailureWords.of(limited));
                    return;
                }
                case Outcome.RetryLater later -> {
                    book.unclear(actor, id, FailureWords.of(later));
                    return;
                }
                case Outcome.Unknown unknown -> {
                    book.unclear(actor, id, FailureWords.of(unknown));
                    return;
                }
            }
        }
        book.probed(actor, id, tried);
    }

    private static boolean expired(List<Probe> probes) {
        return probes.stream()
                .anyMatch(probe -> probe.failure() instanceof Outcome.AuthExpired(var kind, var said)
                        && kind == Outcome.AuthKind.REFRESHABLE);
    }

    private static boolean signedOut(List<Probe> probes) {
        return probes.stream().anyMatch(probe -> probe.failure() instanceof Outcome.AuthExpired);
    }
}
