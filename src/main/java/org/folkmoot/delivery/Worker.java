package org.folkmoot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Reconciliation;
import org.folkmoot.networks.Session;
import org.folkmoot.networks.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Takes one claimed delivery as far as it goes now: writes an attempt, makes the request outside any transaction, writes
 * the answer, and so on until it is over or has to wait.
 */
@Component
class Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final int IN_A_ROW = 20;
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Foreman foreman;
    private final Ledger ledger;
    private final Claims claims;
    private final Connectors connectors;
    private final DeliveryMetrics metrics;
    private final Clock clock;
    private final Crashes crashes;
    private final DeliverySettings settings;

    Worker(
            Foreman foreman,
            Ledger ledger,
            Claims claims,
            Connectors connectors,
            DeliveryMetrics metrics,
            Clock clock,
            Crashes crashes,
            DeliverySettings settings) {
        this.foreman = foreman;
        this.ledger = ledger;
        this.claims = claims;
        this.connectors = connectors;
        this.metrics = metrics;
        this.clock = clock;
        this.crashes = crashes;
        this.settings = settings;
    }

    /**
     * As far as it goes now, and then the next ones of its line: so a line that is long costs little, and others come
     * to their turn all the same.
     *
     * @param more whether to go on with the line
     */
    void work(Claim claim, BooleanSupplier more) {
        var next = Optional.of(claim);
        for (var done = 1; next.isPresent(); done++) {
            one(next.get());
            next = done < IN_A_ROW && more.getAsBoolean() ? follow(next.get()) : Optional.empty();
        }
    }

    private Optional<Claim> follow(Claim done) {
        var now = clock.instant();
        try {
            return claims.follow(done, now, now.plus(settings.lease()));
        } catch (DuplicateKeyException e) {
            return Optional.empty(); // another node was quicker
        }
    }

    private void one(Claim claim) {
        crashes.reached(CrashPoint.Place.CLAIMED);
        try {
            if (!claim.first()) {
                foreman.recover(claim);
            }
            var goesOn = true;
            while (goesOn) {
                goesOn = step(claim);
            }
        } catch (FenceLost lost) {
            LOG.info("{}", lost.getMessage());
        } catch (RuntimeException fault) {
            LOG.error("Delivery {} stumbled", claim.id().value(), fault);
            stumbled(claim);
        }
    }

    /** A fault of ours: it is tried again later, and missed in the end, rather than holding up its line. */
    private void stumbled(Claim claim) {
        try {
            ledger.stumble(claim);
        } catch (FenceLost lost) {
            LOG.info("{}", lost.getMessage());
        }
    }

    private boolean step(Claim claim) {
        // Opened first: its deadline, counted on the wall clock, ends before the lease of whatever is written next.
        var opened = Instant.now();
        var session = connectors.session(claim);
        var task = foreman.next(claim, session.isPresent());
        return switch (task) {
            case Task.Nothing() -> false;
            case Task.Send send -> send(claim, roomy(claim, session.orElseThrow(), send, opened), send);
            case Task.Poll poll -> poll(claim, session.orElseThrow(), poll);
            case Task.ReadBack read -> readBack(claim, session.orElseThrow(), read);
        };
    }

    /** A video gets the time that its size needs, counted from the same moment. */
    private Session roomy(Claim claim, Session session, Task.Send task, Instant opened) {
        var longer = settings.longer(task.order().content());
        return longer.isZero()
                ? session
                : connectors
                        .session(claim, longer.minus(Duration.between(opened, Instant.now())))
                        .orElse(session);
    }

    private boolean send(Claim claim, Session session, Task.Send task) {
        crashes.reached(CrashPoint.Place.ATTEMPT_WRITTEN);
        var publisher = connectors.requirePublisher(task.delivery());
        var outcome = ask(() -> publisher.execute(session, task.order(), task.step(), task.known()));
        crashes.reached(CrashPoint.Place.ANSWERED);
        if (outcome instanceof Outcome.Published) {
            metrics.published(Duration.between(task.delivery().dueAt(), clock.instant()));
        }
        return written(claim, task.attempt(), task.step(), outcome, session);
    }

    private boolean poll(Claim claim, Session session, Task.Poll task) {
        var publisher = connectors.requirePublisher(task.delivery());
        var outcome = ask(() -> publisher.poll(session, task.order(), task.handle()));
        return written(claim, task.attempt(), task.step(), outcome, session);
    }

    private boolean readBack(Claim claim, Session session, Task.ReadBack task) {
        crashes.reached(CrashPoint.Place.READ_BACK_WRITTEN);
        var found = reconcile(connectors.requireReader(task.delivery()), session, task);
        crashes.reached(CrashPoint.Place.READ_BACK_ANSWERED);
        if (found instanceof Reconciliation.StillUnknown(var next, var failure) && failure != null) {
            renewed(claim, session, failure); // so that the next look has access again
        }
        metrics.attempt("read-back", found.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        ledger.readBack(claim, task, found);
        crashes.reached(CrashPoint.Place.OUTCOME_WRITTEN);
        return false;
    }

    private boolean written(Claim claim, UUID attempt, Step step, Outcome outcome, Session session) {
        if (outcome instanceof Outcome.RateLimited(var until, var exact, var said)) {
            connectors.limited(claim, until);
        }
        var goesOn = ledger.answer(claim, attempt, step, outcome, renewed(claim, session, outcome));
        crashes.reached(CrashPoint.Place.OUTCOME_WRITTEN);
        return goesOn;
    }

    private Reconciliation reconcile(org.folkmoot.networks.Reconciles reader, Session session, Task.ReadBack task) {
        try {
            return reader.reconcile(session, task.order(), task.known(), clock.instant());
        } catch (RuntimeException e) {
            LOG.warn("Reading back delivery {} failed", task.delivery().id().value(), e);
            return new Reconciliation.StillUnknown(clock.instant().plus(SOON));
        }
    }

    /** A connector that throws has made a mistake, and what it sent is not known. */
    private Outcome ask(Supplier<Outcome> request) {
        Outcome outcome;
        try {
            outcome = request.get();
        } catch (RuntimeException e) {
            LOG.error("A connector failed without an outcome", e);
            outcome = new Outcome.Unknown(Diagnostics.of(String.valueOf(e)));
        }
        metrics.attempt("send", outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        return outcome;
    }

    private boolean renewed(Claim claim, Session session, Outcome outcome) {
        if (!(outcome instanceof Outcome.AuthExpired(var kind, var said))) {
            return false;
        }
        if (kind == Outcome.AuthKind.REFRESHABLE && connectors.renew(claim, session)) {
            return true;
        }
        connectors.broken(claim, kind);
        return false;
    }
}
