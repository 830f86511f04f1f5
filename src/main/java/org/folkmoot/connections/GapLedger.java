package org.folkmoot.connections;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Right;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * From when to when what could not be done on a connection, and what came afterwards. Rooms that read and send say how it
 * went; rooms that count ask for the hours.
 */
@Service
public class GapLedger {

    private static final Actor ACTOR = new Actor.Job("connections.gaps");

    private final ConnectionRows rows;
    private final Gaps gaps;
    private final Strains strains;
    private final Arrivals arrivals;
    private final Book book;
    private final Watch watch;
    private final HealthTimesRows settings;
    private final Clock clock;

    GapLedger(
            ConnectionRows rows,
            Gaps gaps,
            Strains strains,
            Arrivals arrivals,
            Book book,
            Watch watch,
            HealthTimesRows settings,
            Clock clock) {
        this.rows = rows;
        this.gaps = gaps;
        this.strains = strains;
        this.arrivals = arrivals;
        this.book = book;
        this.watch = watch;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Time in which everything that a connection offers could be done.
     *
     * @param whole from being connected, within the time asked for, to its end
     */
    public record Uptime(Duration up, Duration whole) {

        /** More than a tenth of the time is missing. */
        public boolean poor() {
            return whole.minus(up).multipliedBy(10).compareTo(whole) > 0;
        }
    }

    /** How many are open, on all connections. */
    int open() {
        return gaps.open();
    }

    /** Newest first. */
    public List<Gap> of(ConnectionId id, int limit) {
        return gaps.of(id, limit);
    }

    /** Those that overlap, oldest first. */
    public List<Gap> between(ConnectionId id, Instant from, Instant to) {
        return gaps.between(id, from, to);
    }

    /** What lies in the future, or before the account was connected, does not count. */
    public Uptime uptime(ConnectionId id, Instant from, Instant to) {
        var connection = rows.find(id).orElseThrow();
        var start = later(from, connection.connectedAt());
        var end = earlier(to, clock.instant());
        if (!end.isAfter(start)) {
            return new Uptime(Duration.ZERO, Duration.ZERO);
        }
        var whole = Duration.between(start, end);
        return new Uptime(whole.minus(gone(gaps.between(id, start, end), start, end)), whole);
    }

    /** Since when a connection that usually brings items has brought none; see {@link Silence}. */
    public Silence silence(ConnectionId id) {
        return arrivals.of(id)
                .map(arrival -> arrival.silence(settings.get(), clock.instant()))
                .orElse(Silence.NONE);
    }

    /** A resident's item came in, by whatever way; {@code writtenAt} may lie in a gap, which it then fills. */
    @Transactional
    public void received(ConnectionId id, Instant writtenAt) {
        arrivals.heard(id, writtenAt);
        gaps.fill(id, Right.READ_COMMENTS, writtenAt);
    }

    /** What was due in a gap went out after it. */
    @Transactional
    public void sent(ConnectionId id, Instant dueAt) {
        gaps.fill(id, Right.PUBLISH, dueAt);
    }

    /** A reading worked. */
    @Transactional
    public void works(ConnectionId id, Right right) {
        if (strains.end(id, right)) {
            watch.read(ACTOR, rows.find(id).orElseThrow(), right);
        }
    }

    /** A reading failed: a clear answer counts at once, any other when it goes on. */
    @Transactional
    public void fails(ConnectionId id, Right right, Outcome.Failure failure) {
        switch (failure) {
            case Outcome.AuthExpired(var kind, var said) -> book.signedOut(ACTOR, id, kind, FailureWords.of(failure));
            case Outcome.Rejected(var reason, var said)
            when reason == Outcome.Reason.PERMISSION -> book.forbidden(ACTOR, id, right, FailureWords.of(failure));
            case Outcome.Rejected rejected -> strained(id, right, failure);
            case Outcome.RateLimited limited -> strained(id, right, failure);
            case Outcome.RetryLater later -> strained(id, right, failure);
            case Outcome.Unknown unknown -> strained(id, right, failure);
        }
    }

    private void strained(ConnectionId id, Right right, Outcome.Failure failure) {
        var said = FailureWords.of(failure);
        var strain = strains.add(id, right, said, clock.instant());
        if (HealthRule.broken(strain.failures(), strain.since(), settings.get(), clock.instant())) {
            watch.unread(ACTOR, rows.find(id).orElseThrow(), right, said, strain.since());
        }
    }

    /** Gaps of several rights at the same time count once. */
    private static Duration gone(List<Gap> oldestFirst, Instant start, Instant end) {
        var gone = Duration.ZERO;
        var reached = start;
        for (var gap : oldestFirst) {
            var from = later(gap.openedAt(), reached);
            var to = gap.closedAt() == null ? end : earlier(gap.closedAt(), end);
            if (to.isAfter(from)) {
                gone = gone.plus(Duration.between(from, to));
                reached = to;
            }
        }
        return gone;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
