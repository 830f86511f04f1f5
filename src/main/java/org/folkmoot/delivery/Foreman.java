package org.folkmoot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Ids;
import org.folkmoot.networks.PublishOrder;
import org.folkmoot.networks.Publishes;
import org.folkmoot.networks.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what a worker does next, and commits the attempt for it first. Nothing leaves for a network that this class has
 * not written down.
 */
@Component
class Foreman {

    private final DeliveryRows rows;
    private final Claims claims;
    private final Attempts attempts;
    private final Clearances clearances;
    private final Ledger ledger;
    private final Connectors connectors;
    private final Ids ids;
    private final Clock clock;
    private final Crashes crashes;
    private final DeliverySettings settings;

    Foreman(
            DeliveryRows rows,
            Claims claims,
            Attempts attempts,
            Clearances clearances,
            Ledger ledger,
            Connectors connectors,
            Ids ids,
            Clock clock,
            Crashes crashes,
            DeliverySettings settings) {
        this.rows = rows;
        this.claims = claims;
        this.attempts = attempts;
        this.clearances = clearances;
        this.ledger = ledger;
        this.connectors = connectors;
        this.ids = ids;
        this.clock = clock;
        this.crashes = crashes;
        this.settings = settings;
    }

    /**
     * Settles a request that an earlier worker left behind. A transaction of its own, since it locks the line's row, and
     * {@link #next} locks the source's row first.
     */
    @Transactional
    void recover(Claim claim) {
        var delivery = rows.locked(claim);
        attempts.inFlight(delivery.id()).ifPresent(attempt -> leftBehind(claim, delivery, attempt));
    }

    /** @param connected whether there is a session for the account */
    @Transactional
    Task next(Claim claim, boolean connected) {
        var delivery = rows.held(claim).orElseThrow(() -> new FenceLost(claim));
        if (delivery.status().over()) {
            return new Task.Nothing();
        }
        return delivery.status() == DeliveryStatus.UNKNOWN
                ? readBack(claim, delivery, connected)
                : forward(claim, delivery, connected);
    }

    /**
     * A worker died, or lost its hold, between its attempt and the answer. If readers could see the request's effect it
     * is unknown; an upload is simply made again.
     */
    private void leftBehind(Claim claim, Delivery delivery, Attempt attempt) {
        var visible = attempt.act().equals(Attempts.SEND) && publishes(delivery, attempt.position());
        attempts.end(attempt.id(), clock.instant(), visible ? "UNKNOWN" : "LOST", "The worker did not come back");
        if (visible) {
            ledger.doubt(claim, delivery, Bells.why("delivery.why.worker-lost"));
        }
    }

    private Task forward(Claim claim, Delivery delivery, boolean connected) {
        if (connected && connectors.byHand(delivery).isPresent()) {
            handOver(claim, delivery);
            return new Task.Nothing();
        }
        var publisher = connectors.publisher(delivery);
        if (!connected || publisher.isEmpty()) {
            var why = connected ? "delivery.why.cannot-publish" : "delivery.why.disconnected";
            claims.hold(claim);
            ledger.hold(claim, delivery, Bells.why(why));
            return new Task.Nothing();
        }
        var stages = stages(delivery, publisher.get());
        var open = stages.stream().filter(stage -> !stage.done()).findFirst();
        if (open.isEmpty()) {
            // The plan is done and the network never said where: only reading back, or a person, can tell.
            claims.hold(claim);
            ledger.doubt(claim, delivery, Bells.why("delivery.why.no-reference"));
            return readBack(claim, rows.find(delivery.id()).orElseThrow(), true);
        }
        return open.get().handles().isEmpty()
                ? step(claim, delivery, stages, open.get().step())
                : poll(claim, delivery, open.get());
    }

    private List<Attempts.Stage> stages(Delivery delivery, Publishes publisher) {
        var kept = attempts.stages(delivery.id());
        if (!kept.isEmpty()) {
            return kept;
        }
        var planned = attempts.plan(delivery.id(), publisher.plan(order(delivery)));
        crashes.reached(CrashPoint.Place.PLANNED);
        return planned;
    }

    private Task poll(Claim claim, Delivery delivery, Attempts.Stage open) {
        var now = clock.instant();
        hold(claim, now, Duration.ZERO);
        var attempt = begin(claim, open.step(), Attempts.POLL, now);
        return new Task.Poll(
                delivery, attempt, order(delivery), open.step(), open.handles().getLast());
    }

    private Task step(Claim claim, Delivery delivery, List<Attempts.Stage> stages, Step step) {
        var now = clock.instant();
        var begun = Attempts.begun(stages);
        if (!begun && PatienceRule.late(delivery, now)) {
            claims.hold(claim);
            ledger.miss(claim, delivery);
            return new Task.Nothing();
        }
        var closed = connectors.closedUntil(claim);
        if (closed.isPresent()) {
            claims.hold(claim);
            ledger.pause(claim, delivery, closed.get());
            return new Task.Nothing();
        }
        var verdict = begun || !publishes(stages, step) ? null : verdict(delivery);
        hold(claim, now, settings.longer(delivery.content()));
        if (verdict instanceof Verdict.Withheld(var key, var args)) {
            ledger.hold(claim, delivery, new Delivery.Why(key, args));
            return new Task.Nothing();
        }
        if (begun || verdict != null) {
            ledger.sending(delivery);
            crashes.reached(CrashPoint.Place.CLEARED);
        }
        var attempt = begin(claim, step, Attempts.SEND, now);
        return new Task.Send(delivery, attempt, order(delivery), step, Attempts.handles(stages));
    }

    private void handOver(Claim claim, Delivery delivery) {
        if (PatienceRule.late(delivery, clock.instant())) {
            claims.hold(claim);
            ledger.miss(claim, delivery);
            return;
        }
        var verdict = verdict(delivery);
        claims.hold(claim);
        switch (verdict) {
            case Verdict.Cleared() -> {
                ledger.sending(delivery);
                crashes.reached(CrashPoint.Place.CLEARED);
                ledger.handOver(claim, delivery);
            }
            case Verdict.Withheld(var key, var args) -> ledger.hold(claim, delivery, new Delivery.Why(key, args));
        }
    }

    /** The source's row is locked before ours, in the same order in which its own commands come to us. */
    private Verdict verdict(Delivery delivery) {
        return clearances.of(delivery.source()).clear(delivery.source(), delivery.hash());
    }

    private Task readBack(Claim claim, Delivery delivery, boolean connected) {
        var now = clock.instant();
        hold(claim, now, Duration.ZERO);
        var reader = connectors.reader(delivery);
        var sent = attempts.lastSent(delivery.id());
        if (!connected || reader.isEmpty() || sent.isEmpty()) {
            ledger.ask(claim, delivery, Bells.why("delivery.why.cannot-read-back"));
            return new Task.Nothing();
        }
        var stages = attempts.stages(delivery.id());
        var step = stages.get(sent.get().position()).step();
        var known = new org.folkmoot.networks.Attempt(
                step.index(),
                sent.get().startedAt(),
                Attempts.handles(stages),
                rows.taken(delivery.connection(), delivery.id()),
                claims.reads(delivery.id()));
        var attempt = begin(claim, step, Attempts.READ_BACK, now);
        return new Task.ReadBack(
                delivery,
                attempt,
                order(delivery),
                step,
                sent.get().startedAt(),
                reader.get().settles(),
                known);
    }

    /** For at least as long as the request can take. */
    private void hold(Claim claim, Instant now, Duration longer) {
        if (claims.hold(claim).isBefore(now.plus(settings.needed()).plus(longer))) {
            claims.extend(claim, now.plus(settings.lease()).plus(longer));
        }
    }

    private UUID begin(Claim claim, Step step, String act, Instant now) {
        var attempt = ids.next();
        attempts.begin(attempt, claim, step.index(), act, now);
        return attempt;
    }

    private boolean publishes(Delivery delivery, int position) {
        var stages = attempts.stages(delivery.id());
        return publishes(stages, stages.get(position).step());
    }

    /** The last step of a plan publishes, and whatever may not be repeated counts as if it did. */
    private static boolean publishes(List<Attempts.Stage> stages, Step step) {
        return step.safety() == Step.Safety.COMMIT
                || step.index() == stages.getLast().step().index();
    }

    static PublishOrder order(Delivery delivery) {
        return new PublishOrder(delivery.key(), delivery.content(), delivery.dueAt(), delivery.target());
    }
}
