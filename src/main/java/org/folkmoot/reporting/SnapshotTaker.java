package org.folkmoot.reporting;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.connections.Connections;
import org.folkmoot.connections.Expenses;
import org.folkmoot.connections.GapLedger;
import org.folkmoot.foundation.Recurring;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Availability;
import org.folkmoot.networks.Figure;
import org.folkmoot.networks.Measures;
import org.folkmoot.networks.Metric;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Right;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountFigures;
import org.folkmoot.register.Register;
import org.folkmoot.web.Dates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks each connected account once a day for its figures and those of its posts of the last 35 days. A day on which an
 * account could not be asked is kept as such and asked again within the hour.
 */
@Component
public class SnapshotTaker implements Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotTaker.class);
    private static final Duration POSTS = Duration.ofDays(35);
    private static final String FOLLOWERS = org.folkmoot.register.Figure.FOLLOWERS;

    private final Register register;
    private final Connections connections;
    private final Expenses expenses;
    private final GapLedger ledger;
    private final Networks networks;
    private final Snapshots snapshots;
    private final AccountFigures noted;
    private final StandingNotes standing;
    private final Dates dates;
    private final Clock clock;

    SnapshotTaker(
            Register register,
            Connections connections,
            Expenses expenses,
            GapLedger ledger,
            Networks networks,
            Snapshots snapshots,
            AccountFigures noted,
            StandingNotes standing,
            Dates dates,
            Clock clock) {
        this.register = register;
        this.connections = connections;
        this.expenses = expenses;
        this.ledger = ledger;
        this.networks = networks;
        this.snapshots = snapshots;
        this.noted = noted;
        this.standing = standing;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "reporting.snapshots";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        var today = dates.today();
        register.connected().stream()
                .filter(account -> !snapshots.taken(account.id(), today))
                .forEach(account -> {
                    take(account, today);
                    standing.note(account, today);
                });
    }

    private void take(Account account, LocalDate day) {
        var connection = connections.get(java.util.Objects.requireNonNull(account.connection()));
        if (!expenses.mayRead(connection.id())) {
            return; // asked again in an hour: today's figures are there as soon as somebody allows more
        }
        var available = networks.connector(account.network()).get(Measures.class, connection.granted());
        switch (available) {
            case Availability.Missing<Measures> missing ->
                LOG.debug("{} gives no figures: {}", account.name(), missing.why());
            case Availability.Present<Measures>(var measures) -> {
                try {
                    ask(account, measures, connection.id(), day);
                } catch (RuntimeException e) {
                    LOG.warn("The figures of {} could not be read", account.name(), e);
                    missing(account, Snapshot.ACCOUNT, measures, Metric.Level.ACCOUNT, day);
                }
            }
        }
    }

    private void ask(Account account, Measures measures, ConnectionId connection, LocalDate day) {
        var session = connections.session(connection);
        var first = measures.account(session);
        if (first instanceof Answer.Failed<List<Figure>>(Outcome.AuthExpired(var kind, var said))
                && kind == Outcome.AuthKind.REFRESHABLE
                && connections.renew(connection, session)) {
            session = connections.session(connection);
            first = measures.account(session);
        }
        switch (first) {
            case Answer.Got<List<Figure>> got -> ledger.works(connection, Right.MEASURE);
            case Answer.Failed<List<Figure>>(var failure) -> ledger.fails(connection, Right.MEASURE, failure);
        }
        keep(account, Snapshot.ACCOUNT, measures, Metric.Level.ACCOUNT, first, day);
        var now = clock.instant();
        for (var post : snapshots.posts(account.id(), now.minus(POSTS), now.plusSeconds(1))) {
            var answer = measures.post(session, new RemoteRef(post.remoteId(), null, null));
            keep(account, post.remoteId(), measures, Metric.Level.POST, answer, day);
        }
    }

    private void keep(
            Account account,
            String subject,
            Measures measures,
            Metric.Level level,
            Answer<List<Figure>> answer,
            LocalDate day) {
        switch (answer) {
            case Answer.Got<List<Figure>>(var figures) -> {
                snapshots.keep(account.id(), subject, figures, day, clock.instant());
                figures.forEach(figure -> note(account, subject, figure, day));
            }
            case Answer.Failed<List<Figure>>(var failure) -> missing(account, subject, measures, level, day);
        }
    }

    /** The register shows the newest followers beside the account. */
    private void note(Account account, String subject, Figure figure, LocalDate day) {
        if (subject.equals(Snapshot.ACCOUNT) && figure.metric().equals(FOLLOWERS) && figure.value() != null) {
            noted.note(
                    account.id(),
                    FOLLOWERS,
                    day,
                    figure.value(),
                    networks.info(account.network()).name());
        }
    }

    private void missing(Account account, String subject, Measures measures, Metric.Level level, LocalDate day) {
        var asked = measures.metrics().stream()
                .filter(metric -> metric.level() == level)
                .map(Metric::key)
                .toList();
        snapshots.missed(account.id(), subject, asked, day, clock.instant());
    }
}
