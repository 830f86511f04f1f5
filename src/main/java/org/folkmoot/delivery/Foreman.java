package org.folkmoot.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Ids;
import org.folkmoot.networks.PublishOrder;
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

    Foreman(
            DeliveryRows rows,
            Claims claims,
            Attempts attempts,
            Clearances clearances,
            Ledger ledger,
            Connectors connectors,
            Ids ids,
            Clock clock,
            Crashes crashes) {
        this.rows = rows;
        this.claims = claims;
        this.attempts = attempts;
        this.clearances = clearances;
        this.ledger = ledger;
        this.connectors = connectors;
        this.ids = ids;
        this.clock = clock;
        this.crashes = crashes;
    }

    /**
     * What has to be settled before anything is asked of the source: a request left behind, and the plan. A transaction
     * of its own, since it locks the line's row, and {@link #next} locks the source's row first.
     */
    @Transactional
    void prepare(Claim claim) {
        claims.hold(claim);
        var delivery = rows.find(claim.id()).orElseThrow(() -> new FenceLost(claim));
        leftBehind(claim, delivery);
        var connector = connectors.publisher(delivery);
        if (connector.isPresent() && attempts.stages(delivery.id()).isEmpty()) {
            attempts.plan(delivery.id(), connector.get().plan(order(delivery)));
        }
    }

    @Transactional
    Task next(Claim claim) {
        var delivery = rows.find(claim.id()).orElseThrow(() -> new FenceLost(claim));
        if (delivery.status().over() || !claims.working(claim)) {
            return new Task.Nothing();
        }
        if (delivery.status() == DeliveryStatus.UNKNOWN) {
            return readBack(claim, delivery);
        }
        return forward(claim, delivery);
    }

    /**
     * A worker died, or lost its hold, between its attempt and the answer. If readers could see the request's effect it
     * is unknown; an upload is simply made again.
     */
    private void leftBehind(Claim claim, Delivery delivery) {
        attempts.inFlight(delivery.id()).ifPresent(attempt -> leftBehind(claim, delivery, attempt));
    }

    private void leftBehind(Claim claim, Delivery delivery, Attempt attempt) {
        var visible = attempt.act().equals(Attempts.SEND) && publishes(delivery, attempt.position());
        attempts.end(attempt.id(), clock.instant(), visible ? "UNKNOWN" : "LOST", "The worker did not come back");
        if (visible) {
            ledger.doubt(claim, delivery, Bells.why("delivery.why.worker-lost"));
        }
    }

    private Task forward(Claim claim, Delivery delivery) {
        if (connectors.byHand(delivery).isPresent()) {
            handOver(claim, delivery);
            return new Task.Nothing();
        }
        if (connectors.publisher(delivery).isEmpty()) {
            ledger.hold(claim, delivery, connectors.whyNot(delivery));
            return new Task.Nothing();
        }
        var stages = attempts.stages(delivery.id());
        var open = stages.stream().filter(stage -> !stage.done()).findFirst();
        if (open.isEmpty()) {
            // The plan is done and the network never said where: only reading back, or a person, can tell.
            claims.hold(claim);
            ledger.doubt(claim, delivery, Bells.why("delivery.why.no-reference"));
            return readBack(claim, rows.find(delivery.id()).orElseThrow());
        }
        return step(claim, delivery, order(delivery), stages, open.get());
    }

    private Task step(
            Claim claim, Delivery delivery, PublishOrder order, List<Attempts.Stage> stages, Attempts.Stage open) {
        var now = clock.instant();
        if (!open.handles().isEmpty()) {
            claims.hold(claim);
            var attempt = begin(claim, open.step(), Attempts.POLL, now);
            return new Task.Poll(
                    delivery, attempt, order, open.step(), open.handles().getLast());
        }
        var begun = Attempts.begun(stages);
        if (!begun && PatienceRule.late(delivery, now)) {
            claims.hold(claim);
            ledger.miss(claim, delivery);
            return new Task.Nothing();
        }
        if (!begun && publishes(stages, open.step()) && !cleared(claim, delivery)) {
            return new Task.Nothing();
        }
        claims.hold(claim);
        if (begun) {
            ledger.sending(delivery);
        }
        claims.extend(claim, now.plus(PatienceRule.LEASE));
        var attempt = begin(claim, open.step(), Attempts.SEND, now);
        return new Task.Send(delivery, attempt, order, open.step(), Attempts.handles(stages));
    }

    private void handOver(Claim claim, Delivery delivery) {
        if (PatienceRule.late(delivery, clock.instant())) {
            claims.hold(claim);
            ledger.miss(claim, delivery);
        } else if (cleared(claim, delivery)) {
            ledger.handOver(claim, delivery);
        }
    }

    /** The source's row is locked before ours, in the same order in which its own commands come to us. */
    private boolean cleared(Claim claim, Delivery delivery) {
        return switch (clearances.of(delivery.source()).clear(delivery.source(), delivery.hash())) {
            case Verdict.Cleared() -> {
                claims.hold(claim);
                ledger.sending(delivery);
                crashes.reached(CrashPoint.Place.CLEARED);
                yield true;
            }
            case Verdict.Withheld(var key, var args) -> {
                claims.hold(claim);
                ledger.hold(claim, delivery, new Delivery.Why(key, args));
                yield false;
            }
        };
    }

    private Task readBack(Claim claim, Delivery delivery) {
        claims.hold(claim);
        var reader = connectors.reader(delivery);
        var sent = attempts.lastSent(delivery.id());
        if (reader.isEmpty() || sent.isEmpty()) {
            ledger.ask(claim, delivery, Bells.why("delivery.why.cannot-read-back"));
            return new Task.Nothing();
        }
        var now = clock.instant();
        claims.extend(claim, now.plus(PatienceRule.LEASE));
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
