package org.folkmoot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Reconciliation;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what has become of a delivery; each write needs the worker's fence, and each is told. */
@Component
class Ledger {

    private static final Set<DeliveryStatus> ON_ITS_WAY =
            EnumSet.of(DeliveryStatus.WAITING, DeliveryStatus.SENDING, DeliveryStatus.UNKNOWN);

    private final DeliveryRows rows;
    private final Claims claims;
    private final Attempts attempts;
    private final Bells bells;
    private final Clock clock;

    Ledger(DeliveryRows rows, Claims claims, Attempts attempts, Bells bells, Clock clock) {
        this.rows = rows;
        this.claims = claims;
        this.attempts = attempts;
        this.bells = bells;
        this.clock = clock;
    }

    /**
     * The network's classified answer to a step or a poll.
     *
     * @param renewed whether new credentials were had after AuthExpired
     * @return whether it goes on at once; otherwise it has been put down
     */
    @Transactional
    boolean answer(Claim claim, UUID attempt, Step step, Outcome outcome, boolean renewed) {
        var delivery = rows.locked(claim);
        var now = clock.instant();
        attempts.end(
                attempt, now, outcome.getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT), said(outcome));
        return switch (outcome) {
            case Outcome.Published(var refs, var adopted) -> published(claim, delivery, step, refs, adopted);
            case Outcome.Accepted(var handle, var pollAt) -> {
                attempts.keep(delivery.id(), step.index(), false, List.of(handle));
                claims.put(claim, now.plus(untilThen(pollAt)), Bells.why("delivery.why.processing"));
                yield false;
            }
            case Outcome.StepDone(var handles) -> {
                attempts.keep(delivery.id(), step.index(), true, handles);
                yield true;
            }
            case Outcome.Rejected(var reason, var said) -> rejected(claim, delivery, reason, said);
            case Outcome.RateLimited(var until, var exact, var said) ->
                wait(claim, delivery, until.isAfter(now) ? until : now.plusSeconds(1), "delivery.why.limited");
            case Outcome.RetryLater(var hint, var said) ->
                wait(claim, delivery, PatienceRule.retryAt(now, hint, claims.countTry(claim)), "delivery.why.retry");
            case Outcome.AuthExpired(var kind, var said) -> signedOut(claim, delivery, renewed, now);
            case Outcome.Unknown(var said) -> unknown(claim, delivery, step, now);
        };
    }

    /** Connectors count by the wall clock, which is not ours while a demonstration's past is told. */
    private static Duration untilThen(Instant pollAt) {
        var wait = Duration.between(Instant.now(), pollAt);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    /** What reading back found out. */
    @Transactional
    void readBack(Claim claim, Task.ReadBack task, Reconciliation seen) {
        var delivery = rows.locked(claim);
        var now = clock.instant();
        attempts.end(task.attempt(), now, seen.getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT), null);
        if (now.isAfter(task.sentAt().plus(task.settles()))) {
            claims.countRead(claim);
        }
        switch (seen) {
            case Reconciliation.Found found -> there(claim, delivery, task.step(), found);
            case Reconciliation.Absent(var certain) -> absent(claim, delivery, certain, now);
            case Reconciliation.StillUnknown(var nextCheck, var failure) ->
                stillUnknown(claim, delivery, task, nextCheck, now);
        }
    }

    /** Something of ours failed between two requests. A request left without an answer is found by the next worker. */
    @Transactional
    void stumble(Claim claim) {
        var delivery = rows.locked(claim);
        var now = clock.instant();
        if (delivery.status() == DeliveryStatus.WAITING && PatienceRule.late(delivery, now)) {
            miss(claim, delivery);
        } else if (!delivery.status().over()) {
            var next = PatienceRule.retryAt(now, Duration.ZERO, claims.countTry(claim));
            claims.put(claim, next, Bells.why("delivery.why.fault"));
        }
    }

    /** The account's, or its app's, budget is used up: nothing is asked of the network until it refills. */
    void pause(Claim claim, Delivery delivery, Instant until) {
        wait(claim, delivery, until, "delivery.why.budget");
    }

    /** The line's row is not touched: if this worker dies, its lease decides. */
    void sending(Delivery delivery) {
        var rest = new Rest(null, null, null, null, null, null);
        if (rows.change(delivery.id(), EnumSet.of(DeliveryStatus.WAITING), DeliveryStatus.SENDING, rest)) {
            bells.sending(delivery);
        }
    }

    void miss(Claim claim, Delivery delivery) {
        var why = Bells.why("delivery.why.late");
        settle(claim, delivery, DeliveryStatus.MISSED, Rest.over(clock.instant(), why));
        bells.missed(delivery, why);
    }

    void hold(Claim claim, Delivery delivery, Delivery.Why why) {
        settle(claim, delivery, DeliveryStatus.HELD, Rest.over(clock.instant(), why));
        bells.held(delivery, why);
    }

    /** Now a person posts it, and says where it stands. */
    void handOver(Claim claim, Delivery delivery) {
        settle(claim, delivery, DeliveryStatus.HANDED_OVER, Rest.forAPerson(Bells.why("delivery.why.by-hand")));
        bells.handedOver(delivery);
    }

    /** From now on it is read back, and not sent. */
    void doubt(Claim claim, Delivery delivery, Delivery.Why why) {
        rows.change(delivery.id(), ON_ITS_WAY, DeliveryStatus.UNKNOWN, Rest.until(clock.instant(), why));
        claims.doubt(claim, clock.instant(), why);
        bells.doubted(delivery, why);
    }

    /** Only a person can say. */
    void ask(Claim claim, Delivery delivery, Delivery.Why why) {
        settle(claim, delivery, DeliveryStatus.UNKNOWN, Rest.forAPerson(why));
        bells.unknown(delivery, why);
    }

    private boolean published(Claim claim, Delivery delivery, Step step, List<RemoteRef> refs, boolean adopted) {
        attempts.keep(delivery.id(), step.index(), true, List.of());
        if (refs.isEmpty()) {
            doubt(claim, delivery, Bells.why("delivery.why.no-reference"));
            return true;
        }
        settle(claim, delivery, DeliveryStatus.PUBLISHED, Rest.there(clock.instant(), refs.getFirst(), null));
        bells.published(Bells.DISPATCHER, delivery, refs.getFirst(), adopted);
        return false;
    }

    private boolean rejected(Claim claim, Delivery delivery, Outcome.Reason reason, Diagnostics said) {
        if (reason == Outcome.Reason.DUPLICATE && delivery.status() == DeliveryStatus.SENDING) {
            doubt(claim, delivery, Bells.why("delivery.why.duplicate"));
            return true;
        }
        fail(claim, delivery, new Delivery.Why("delivery.why.rejected." + word(reason), Map.of("said", said.body())));
        return false;
    }

    /** What stands there already is said, so that nobody sends the whole again. */
    private void fail(Claim claim, Delivery delivery, Delivery.Why refused) {
        var parts = attempts.partsThere(delivery.id());
        var why = parts == 0
                ? refused
                : new Delivery.Why(
                        "delivery.why.half",
                        Map.of(
                                "parts",
                                String.valueOf(parts),
                                "said",
                                refused.args().getOrDefault("said", "")));
        settle(claim, delivery, DeliveryStatus.FAILED, Rest.over(clock.instant(), why));
        bells.failed(Bells.DISPATCHER, delivery, why);
    }

    private boolean wait(Claim claim, Delivery delivery, Instant until, String key) {
        var why = Bells.why(key);
        var begun = attempts.partsThere(delivery.id()) > 0;
        var rest = Rest.until(begun ? until : PatienceRule.atMost(until, delivery), why);
        if (delivery.status() == DeliveryStatus.WAITING) {
            claims.put(claim, rest.nextAt(), why);
        } else {
            settle(claim, delivery, DeliveryStatus.WAITING, rest);
            bells.putBack(delivery, why);
        }
        return false;
    }

    private void settle(Claim claim, Delivery delivery, DeliveryStatus to, Rest rest) {
        claims.put(claim, rest.nextAt(), rest.why());
        rows.change(delivery.id(), ON_ITS_WAY, to, rest);
    }

    private boolean signedOut(Claim claim, Delivery delivery, boolean renewed, Instant now) {
        if (renewed && claims.countTry(claim) <= PatienceRule.MOST_SIGN_INS) {
            return wait(claim, delivery, now, "delivery.why.signed-in-again");
        }
        hold(claim, delivery, Bells.why("delivery.why.signed-out"));
        return false;
    }

    /** An upload of unknown outcome is made again; what readers may have seen is read back first. */
    private boolean unknown(Claim claim, Delivery delivery, Step step, Instant now) {
        if (delivery.status() == DeliveryStatus.SENDING) {
            doubt(claim, delivery, Bells.why("delivery.why.answer-lost"));
            return true;
        }
        var next = PatienceRule.retryAt(now, Duration.ZERO, claims.countTry(claim));
        return wait(claim, delivery, next, "delivery.why.retry");
    }

    /** A thread goes on where it was broken off. */
    private void there(Claim claim, Delivery delivery, Step step, Reconciliation.Found found) {
        attempts.keep(delivery.id(), step.index(), true, found.handles());
        if (attempts.openSteps(delivery.id()) > 0) {
            wait(claim, delivery, clock.instant(), "delivery.why.part-there");
            return;
        }
        settle(claim, delivery, DeliveryStatus.PUBLISHED, Rest.there(clock.instant(), found.ref(), found.evidence()));
        bells.published(Bells.DISPATCHER, delivery, found.ref(), true);
    }

    private void absent(Claim claim, Delivery delivery, boolean certain, Instant now) {
        if (delivery.why() != null && delivery.why().key().equals("delivery.why.duplicate")) {
            fail(claim, delivery, new Delivery.Why("delivery.why.rejected.duplicate", Map.of("said", "")));
        } else if (certain) {
            wait(claim, delivery, now, "delivery.why.not-there");
        } else {
            ask(claim, delivery, Bells.why("delivery.why.cannot-tell"));
        }
    }

    private void stillUnknown(Claim claim, Delivery delivery, Task.ReadBack task, Instant nextCheck, Instant now) {
        if (PatienceRule.readLongEnough(task.sentAt(), task.settles(), now)) {
            ask(claim, delivery, Bells.why("delivery.why.cannot-tell"));
        } else {
            claims.put(claim, nextCheck, delivery.why());
        }
    }

    private static String word(Outcome.Reason reason) {
        return reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static String said(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Published(var refs, var adopted) ->
                refs.isEmpty() ? "" : refs.getFirst().id();
            case Outcome.Accepted(var handle, var pollAt) -> handle.kind();
            case Outcome.StepDone(var handles) -> "";
            case Outcome.Rejected(var reason, var d) -> reason + " " + words(d);
            case Outcome.RateLimited(var until, var exact, var d) -> "until " + until + " " + words(d);
            case Outcome.RetryLater(var hint, var d) -> words(d);
            case Outcome.AuthExpired(var kind, var d) -> kind + " " + words(d);
            case Outcome.Unknown(var d) -> words(d);
        };
    }

    private static String words(Diagnostics d) {
        return (d.status() == 0 ? "" : d.status() + " ") + d.code() + " " + d.body();
    }
}
