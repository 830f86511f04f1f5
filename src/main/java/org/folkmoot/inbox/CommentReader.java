package org.folkmoot.inbox;

import java.time.Clock;
import java.time.Duration;
import org.folkmoot.connections.Connection;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.connections.Connections;
import org.folkmoot.connections.GapLedger;
import org.folkmoot.foundation.Recurring;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Availability;
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

/** Asks each connected account for new comments; what a webhook brought already is known by its id. */
@Component
class CommentReader implements Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(CommentReader.class);
    private static final String CURSOR = "inbox.comments";
    private static final int MOST_PAGES = 50;

    /** How far back an account is read that was connected just now. */
    private static final Duration FIRST_LOOK = Duration.ofDays(30);

    private final Register register;
    private final Connections connections;
    private final GapLedger ledger;
    private final Networks networks;
    private final Intake intake;
    private final Clock clock;

    CommentReader(
            Register register,
            Connections connections,
            GapLedger ledger,
            Networks networks,
            Intake intake,
            Clock clock) {
        this.register = register;
        this.connections = connections;
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
            var comments = networks.connector(connection.network()).get(ReadsComments.class, connection.granted());
            switch (comments) {
                case Availability.Present<ReadsComments>(var reads) -> pages(connection, reads);
                case Availability.Missing<ReadsComments> ignored -> {}
            }
        } catch (RuntimeException e) {
            LOG.error("The comments of connection {} could not be read", id.value(), e);
        }
    }

    /** The cursor moves only over what is in the database. */
    private void pages(Connection connection, ReadsComments reads) {
        var more = true;
        for (var page = 0; more && page < MOST_PAGES; page++) {
            var session = connections.session(connection.id());
            var cursor = connections
                    .cursor(connection.id(), CURSOR)
                    .orElseGet(() -> reads.from(clock.instant().minus(FIRST_LOOK)));
            more = switch (reads.comments(session, cursor)) {
                case Answer.Got<Page<RemoteComment>>(var got) -> take(connection.id(), got);
                case Answer.Failed<Page<RemoteComment>>(Outcome.AuthExpired expired) ->
                    renewed(connection.id(), session, expired);
                case Answer.Failed<Page<RemoteComment>>(var failure) -> failed(connection.id(), failure);
            };
        }
    }

    private boolean renewed(ConnectionId connection, Session session, Outcome.AuthExpired expired) {
        return (expired.kind() == Outcome.AuthKind.REFRESHABLE && connections.renew(connection, session))
                || failed(connection, expired);
    }

    private boolean take(ConnectionId connection, Page<RemoteComment> page) {
        ledger.works(connection, Right.READ_COMMENTS);
        page.items().forEach(comment -> intake.take(connection, comment, true));
        var next = page.next();
        if (next != null) {
            connections.moveCursor(connection, CURSOR, next);
        }
        return page.more() && next != null;
    }

    private boolean failed(ConnectionId connection, Outcome.Failure failure) {
        ledger.fails(connection, Right.READ_COMMENTS, failure);
        LOG.warn("The comments of connection {} wait for the next round: {}", connection.value(), failure);
        return false;
    }
}
