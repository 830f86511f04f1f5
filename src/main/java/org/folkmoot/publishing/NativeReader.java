package org.folkmoot.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.connections.Connection;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.connections.Connections;
import org.folkmoot.connections.Expenses;
import org.folkmoot.connections.GapLedger;
import org.folkmoot.foundation.Recurring;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Availability;
import org.folkmoot.networks.Charges;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Page;
import org.folkmoot.networks.ReadsPosts;
import org.folkmoot.networks.RemotePost;
import org.folkmoot.networks.Right;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks each connected account once an hour for the posts that were made on the network itself, and once a day for all of
 * the last weeks, where reading costs nothing.
 */
@Component
class NativeReader implements Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(NativeReader.class);
    private static final String CURSOR = "publishing.posts";
    private static final String WHOLE = "publishing.posts.whole";
    private static final int MOST_PAGES = 20;

    /** How far back the first look goes, as far as figures of posts are asked for (D). */
    private static final Duration FIRST_LOOK = Duration.ofDays(35);

    /** Neighbouring looks overlap, for posts that show late; on X each post that is read costs a tenth of a cent (D). */
    private static final Duration OVERLAP = Duration.ofHours(1);

    /** How often everything of the first look's time is read again, to notice what was changed or deleted there (D). */
    private static final Duration AGAIN = Duration.ofDays(1);

    private final Register register;
    private final Connections connections;
    private final Expenses expenses;
    private final GapLedger ledger;
    private final Networks networks;
    private final NativeIntake intake;
    private final NativeWatch watch;
    private final Clock clock;

    NativeReader(
            Register register,
            Connections connections,
            Expenses expenses,
            GapLedger ledger,
            Networks networks,
            NativeIntake intake,
            NativeWatch watch,
            Clock clock) {
        this.register = register;
        this.connections = connections;
        this.expenses = expenses;
        this.ledger = ledger;
        this.networks = networks;
        this.intake = intake;
        this.watch = watch;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "publishing.native-posts";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    /** One account that cannot be read does not keep the others from it. */
    @Override
    public void run() {
        for (var account : register.connected()) {
            if (account.connection() != null) {
                read(account.id(), account.connection());
            }
        }
    }

    /** When the account's posts were last read to the end; empty for never. */
    Optional<Instant> lastRead(ConnectionId id) {
        return connections.cursor(id, CURSOR).map(Instant::parse);
    }

    void read(AccountId account, ConnectionId id) {
        try {
            var connection = connections.get(id);
            if (!connection.health().usable() || !expenses.mayRead(id)) {
                return; // what was posted meanwhile is read once it works again, or once there is money again
            }
            var posts = networks.connector(connection.network()).get(ReadsPosts.class, connection.granted());
            switch (posts) {
                case Availability.Present<ReadsPosts>(var reads) -> look(account, connection, reads);
                case Availability.Missing<ReadsPosts> ignored -> {}
            }
        } catch (RuntimeException e) {
            LOG.error("The posts of connection {} could not be read", id.value(), e);
        }
    }

    /** The cursor moves only when everything back to it was read. */
    private void look(AccountId account, Connection connection, ReadsPosts reads) {
        var now = clock.instant();
        var whole = whole(connection, now);
        var since = whole ? now.minus(FIRST_LOOK) : since(connection.id(), account, now);
        var seen = new HashSet<String>();
        @Nullable String page = null;
        for (var n = 0; n < MOST_PAGES; n++) {
            switch (answer(connection.id(), reads, page, since)) {
                case Answer.Failed<Page<RemotePost>>(var failure) -> {
                    ledger.fails(connection.id(), Right.READ_POSTS, failure);
                    LOG.warn(
                            "The posts of connection {} wait for the next round: {}",
                            connection.id().value(),
                            failure);
                    return;
                }
                case Answer.Got<Page<RemotePost>>(var got) -> {
                    got.items().forEach(post -> {
                        seen.add(post.ref().id());
                        intake.take(connection, account, post);
                    });
                    page = got.next();
                }
            }
            if (page == null) {
                break;
            }
        }
        if (page == null) {
            watch.miss(connection.id(), seen, since, now);
        }
        ledger.works(connection.id(), Right.READ_POSTS);
        if (whole) {
            connections.moveCursor(connection.id(), WHOLE, now.toString());
        }
        connections.moveCursor(connection.id(), CURSOR, now.toString());
    }

    private boolean whole(Connection connection, Instant now) {
        var free = networks.connector(connection.network()).get(Charges.class) instanceof Availability.Missing<Charges>;
        return free
                && connections
                        .cursor(connection.id(), WHOLE)
                        .map(Instant::parse)
                        .filter(last -> last.plus(AGAIN).isAfter(now))
                        .isEmpty();
    }

    private Answer<Page<RemotePost>> answer(
            ConnectionId connection, ReadsPosts reads, @Nullable String page, Instant since) {
        var session = connections.session(connection);
        var answer = reads.posts(session, page, since);
        return answer instanceof Answer.Failed<Page<RemotePost>>(Outcome.AuthExpired(var kind, var said))
                        && kind == Outcome.AuthKind.REFRESHABLE
                        && connections.renew(connection, session)
                ? reads.posts(connections.session(connection), page, since)
                : answer;
    }

    /** Back to what a delivery of unknown outcome may have left. */
    private Instant since(ConnectionId connection, AccountId account, Instant now) {
        var last = connections
                .cursor(connection, CURSOR)
                .map(text -> Instant.parse(text).minus(OVERLAP))
                .orElse(now.minus(FIRST_LOOK));
        return Stream.concat(Stream.of(last), intake.open(connection, account, last))
                .min(Comparator.naturalOrder())
                .orElse(last);
    }
}
