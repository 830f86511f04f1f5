package org.folkmoot.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.folkmoot.connections.Connection;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.connections.Connections;
import org.folkmoot.connections.Expenses;
import org.folkmoot.connections.GapLedger;
import org.folkmoot.foundation.Recurring;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Availability;
import org.folkmoot.networks.Messages;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Page;
import org.folkmoot.networks.ReadsComments;
import org.folkmoot.networks.RemoteComment;
import org.folkmoot.networks.Right;
import org.folkmoot.networks.Session;
import org.folkmoot.register.Register;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks each connected account for new comments and direct messages; what a webhook brought already is known by its id. */
@Component
class CommentReader implements Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(CommentReader.class);
    private static final int MOST_PAGES = 50;

    /** How far back an account is read that was connected just now. */
    private static final Duration FIRST_LOOK = Duration.ofDays(30);

    private final Register register;
    private final Connections connections;
    private final Expenses expenses;
    private final GapLedger ledger;
    private final Networks networks;
    private final Intake intake;
    private final Clock clock;
    private final Map<ConnectionId, Instant> asked = new ConcurrentHashMap<>();

    CommentReader(
            Register register,
            Connections connections,
            Expenses expenses,
            GapLedger ledger,
            Networks networks,
            Intake intake,
            Clock clock) {
        this.register = register;
        this.connections = connections;
        this.expenses = expenses;
        this.ledger = ledger;
        this.networks = networks;
        this.intake = intake;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "inbox.comments";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    /** One account that cannot be read does not keep the others from it. */
    @Override
    public void run() {
        for (var account : register.connected()) {
            var connection = account.connection();
            if (connection != null) {
                read(connection);
            }
        }
    }

    void read(ConnectionId id) {
        try {
            var connection = connections.get(id);
            if (!connection.health().usable()) {
                return; // probes find out when it works again, and what was written meanwhile is read then
            }
            var connector = networks.connector(connection.network());
            if (!expenses.mayRead(id)) {
                return; // what is written until somebody allows more, or the month is over, is read then
            }
            switch (connector.get(ReadsComments.class, connection.granted())) {
                case Availability.Present<ReadsComments>(var reads) -> {
                    if (due(connection, reads)) {
                        pages(
                                connection,
                                new Feed("inbox.comments", Right.READ_COMMENTS, reads::from, reads::comments));
                    }
                }
                case Availability.Missing<ReadsComments> ignored -> {}
            }
            switch (connector.get(Messages.class, connection.granted())) {
                case Availability.Present<Messages>(var reads) ->
                    pages(connection, new Feed("inbox.messages", Right.MESSAGE, reads::from, reads::messages));
                case Availability.Missing<Messages> ignored -> {}
            }
        } catch (RuntimeException e) {
            LOG.error("The comments of connection {} could not be read", id.value(), e);
        }
    }

    /** Where the network counts every question. A practice network may be asked as often as one likes. */
    private boolean due(Connection connection, ReadsComments reads) {
        var now = clock.instant();
        var last = asked.get(connection.id());
        if (!connection.practice() && last != null && now.isBefore(last.plus(reads.rhythm()))) {
            return false;
        }
        asked.put(connection.id(), now);
        return true;
    }

    /**
     * @param cursor the name under which it is kept how far was read
     * @param from the cursor that begins at a moment
     */
    private record Feed(String cursor, Right right, Function<Instant, String> from, Source source) {}

    @FunctionalInterface
    private interface Source {
        Answer<Page<RemoteComment>> read(Session session, String cursor);
    }

    /** The cursor moves only over what is in the database. */
    private void pages(Connection connection, Feed feed) {
        var more = true;
        for (var page = 0; more && page < MOST_PAGES; page++) {
            var session = connections.session(connection.id());
            var cursor = connections
                    .cursor(connection.id(), feed.cursor())
                    .orElseGet(() -> feed.from().apply(clock.instant().minus(FIRST_LOOK)));
            more = switch (feed.source().read(session, cursor)) {
                case Answer.Got<Page<RemoteComment>>(var got) -> take(connection.id(), feed, got);
                case Answer.Failed<Page<RemoteComment>>(Outcome.AuthExpired expired) ->
                    renewed(connection.id(), feed, session, expired);
                case Answer.Failed<Page<RemoteComment>>(var failure) -> failed(connection.id(), feed, failure);
            };
        }
    }

    private boolean renewed(ConnectionId connection, Feed feed, Session session, Outcome.AuthExpired expired) {
        return (expired.kind() == Outcome.AuthKind.REFRESHABLE && connections.renew(connection, session))
                || failed(connection, feed, expired);
    }

    private boolean take(ConnectionId connection, Feed feed, Page<RemoteComment> page) {
        ledger.works(connection, feed.right());
        page.items().forEach(comment -> intake.take(connection, comment, true));
        var next = page.next();
        if (next != null) {
            connections.moveCursor(connection, feed.cursor(), next);
        }
        return page.more() && next != null;
    }

    private boolean failed(ConnectionId connection, Feed feed, Outcome.Failure failure) {
        ledger.fails(connection, feed.right(), failure);
        LOG.warn(
                "What {} reads of connection {} waits for the next round: {}",
                feed.cursor(),
                connection.value(),
                failure);
        return false;
    }
}
