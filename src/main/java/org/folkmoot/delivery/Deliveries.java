package org.folkmoot.delivery;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.connections.Connections;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Slice;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Order a delivery in the transaction that decides on it, and it will appear on its account exactly once, or say
 * truthfully what is known. The room that orders implements {@link Clearance} and listens to the bells.
 */
@Service
public class Deliveries {

    private static final Set<DeliveryStatus> NOT_BEGUN =
            EnumSet.of(DeliveryStatus.WAITING, DeliveryStatus.HELD, DeliveryStatus.HANDED_OVER);

    private static final Set<DeliveryStatus> TROUBLE =
            EnumSet.of(DeliveryStatus.FAILED, DeliveryStatus.MISSED, DeliveryStatus.HELD);
    private static final Set<DeliveryStatus> UNDECIDED = EnumSet.of(DeliveryStatus.UNKNOWN);
    private static final Set<DeliveryStatus> BY_HAND = EnumSet.of(DeliveryStatus.HANDED_OVER);

    private final DeliveryRows rows;
    private final Claims claims;
    private final Attempts attempts;
    private final Bells bells;
    private final Clearances clearances;
    private final Connections connections;
    private final Rights rights;
    private final Dispatcher dispatcher;
    private final Ids ids;
    private final Clock clock;

    /** @param rights asked only by people's decisions: a process that only delivers has no people room */
    Deliveries(
            DeliveryRows rows,
            Claims claims,
            Attempts attempts,
            Bells bells,
            Clearances clearances,
            Connections connections,
            @Lazy Rights rights,
            Dispatcher dispatcher,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.claims = claims;
        this.attempts = attempts;
        this.bells = bells;
        this.clearances = clearances;
        this.connections = connections;
        this.rights = rights;
        this.dispatcher = dispatcher;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * In the caller's transaction, whose command has checked the actor's right: what was not committed is not sent.
     *
     * @throws Refused (409) when the source has a delivery that is on its way or has arrived
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public DeliveryId order(Actor actor, DeliveryOrder order) {
        var account = clearances.of(order.source()).scope(order.source()).account();
        var network = connections.get(order.connection()).network();
        var id = new DeliveryId(ids.next());
        if (!rows.insert(id, ids.next(), order, network, account, clock.instant())) {
            throw Refused.overtaken(Problem.of("", "delivery.refused.ordered-already"));
        }
        claims.add(id);
        bells.ordered(actor, get(id));
        ringAfterCommit();
        return id;
    }

    /**
     * In the caller's transaction, like {@link #order}.
     *
     * @return false when it is too late: it was already being sent, and its page says what became of it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean withdraw(Actor actor, DeliveryId id, String reason) {
        var delivery = get(id);
        var now = clock.instant();
        if (attempts.partsThere(id) > 0
                || !overrule(delivery, NOT_BEGUN, DeliveryStatus.WITHDRAWN, Rest.over(now, null))) {
            return false;
        }
        bells.withdrawn(actor, delivery, reason);
        return true;
    }

    /** In the caller's transaction: it goes before everything else that waits, or takes its place again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hasten(DeliveryId id, boolean emergency) {
        claims.hasten(id, emergency);
        ringAfterCommit();
    }

    public Delivery get(DeliveryId id) {
        return rows.find(id).orElseThrow(() -> Refused.missing("delivery"));
    }

    /** The newest delivery of a source. */
    public Optional<Delivery> of(Source source) {
        return rows.of(source);
    }

    /** Every request that was made, oldest first. */
    public List<Attempt> attempts(DeliveryId id) {
        return attempts.of(id);
    }

    /**
     * By due time, newest first.
     *
     * @param undecided of the unknown, only those that only a person can settle
     * @param within the accounts whose deliveries are asked for; empty for all
     */
    Slice<Delivery> list(
            Set<DeliveryStatus> statuses,
            boolean undecided,
            Optional<Set<UUID>> within,
            @Nullable String after,
            int limit) {
        return rows.list(statuses, undecided, within, after, limit);
    }

    /** What did not go out in the last three days (D) and was not ordered anew since. */
    List<Delivery> troubled(Optional<Set<UUID>> within, int limit) {
        return rows.troubled(TROUBLE, clock.instant().minus(Duration.ofDays(3)), within, limit);
    }

    /** What only a person can settle. */
    public List<Delivery> undecided() {
        return rows.undecided();
    }

    /** Whether something on this account's network is the doing of a delivery, or of a part of one. */
    public boolean delivered(ConnectionId connection, String remoteId) {
        return attempts.delivered(connection, remoteId);
    }

    /** When each delivery of this connection whose outcome is still open first asked something of the network. */
    public List<Instant> openSince(ConnectionId connection) {
        return attempts.openSince(connection);
    }

    /** A person says what became of a delivery that could not be read back. */
    @Transactional
    public void decide(Actor actor, DeliveryId id, Decision decision) {
        var delivery = deciding(actor, id);
        var now = clock.instant();
        var decided = switch (decision) {
            case Decision.ItAppeared(var permalink)
            when attempts.openSteps(id) > 1 -> {
                var parts = String.valueOf(attempts.partsThere(id) + 1);
                var why = new Delivery.Why("delivery.why.half", Map.of("parts", parts, "said", ""));
                bells.decided(actor, delivery, "a part appeared", DeliveryStatus.FAILED, Optional.empty());
                bells.failed(actor, delivery, why);
                yield overrule(delivery, UNDECIDED, DeliveryStatus.FAILED, Rest.over(now, why));
            }
            case Decision.ItAppeared(var permalink) -> {
                var ref = new RemoteRef(permalink.toString(), null, permalink);
                var done = overrule(delivery, UNDECIDED, DeliveryStatus.PUBLISHED, Rest.there(now, ref, "person"));
                bells.decided(actor, delivery, "it appeared", DeliveryStatus.PUBLISHED, Optional.empty());
                bells.published(actor, delivery, ref, true);
                yield done;
            }
            case Decision.ItDidNotSendAgain() -> {
                var rest = new Rest(now, now.plus(DeliveryOrder.TOLERANCE), null, null, null, null);
                bells.decided(actor, delivery, "it did not: send again", DeliveryStatus.WAITING, Optional.empty());
                yield overrule(delivery, UNDECIDED, DeliveryStatus.WAITING, rest);
            }
            case Decision.GiveUp(var reason) -> {
                var why = new Delivery.Why("delivery.why.given-up", Map.of("reason", reason));
                bells.decided(actor, delivery, "give up", DeliveryStatus.FAILED, Optional.of(reason));
                bells.failed(actor, delivery, why);
                yield overrule(delivery, UNDECIDED, DeliveryStatus.FAILED, Rest.over(now, why));
            }
        };
        if (!decided) {
            throw Refused.overtaken(Problem.of("", "delivery.refused.decided"));
        }
        ringAfterCommit();
    }

    /** Posted by hand; {@link HandPosting} has checked the right and the address. */
    @Transactional
    void posted(Actor actor, DeliveryId id, URI permalink, boolean seen) {
        var delivery = get(id);
        var ref = new RemoteRef(permalink.toString(), null, permalink);
        var rest = Rest.there(clock.instant(), ref, seen ? "page" : "person");
        handedBack(overrule(delivery, BY_HAND, DeliveryStatus.PUBLISHED, rest));
        bells.decided(actor, delivery, "posted by hand", DeliveryStatus.PUBLISHED, Optional.empty());
        bells.published(actor, delivery, ref, true);
    }

    @Transactional
    void notPosted(Actor actor, DeliveryId id, String reason) {
        var delivery = get(id);
        var why = new Delivery.Why("delivery.why.not-posted", Map.of("reason", reason));
        handedBack(overrule(delivery, BY_HAND, DeliveryStatus.FAILED, Rest.over(clock.instant(), why)));
        bells.decided(actor, delivery, "not posted", DeliveryStatus.FAILED, Optional.of(reason));
        bells.failed(actor, delivery, why);
    }

    private static void handedBack(boolean still) {
        if (!still) {
            throw Refused.overtaken(Problem.of("", "delivery.refused.not-by-hand"));
        }
    }

    /** Lets a held delivery try again, within the time that was approved for it. */
    @Transactional
    public void release(Actor actor, DeliveryId id) {
        var delivery = deciding(actor, id);
        var now = clock.instant();
        if (PatienceRule.late(delivery, now) && attempts.partsThere(id) == 0) {
            throw Refused.invalid(Problem.of("", "delivery.refused.too-late"));
        }
        clearances.of(delivery.source()).released(actor, delivery.source(), delivery.hash());
        if (!overrule(delivery, EnumSet.of(DeliveryStatus.HELD), DeliveryStatus.WAITING, Rest.until(now, null))) {
            throw Refused.overtaken(Problem.of("", "delivery.refused.not-held"));
        }
        bells.decided(actor, delivery, "release", DeliveryStatus.WAITING, Optional.empty());
        ringAfterCommit();
    }

    /** Whether this actor may decide over it. */
    public boolean mayDecide(Actor actor, Delivery delivery) {
        return rights.may(
                actor,
                Permission.DECIDE_DELIVERY,
                clearances.of(delivery.source()).scope(delivery.source()));
    }

    /** Works through everything that is due at the clock's time, and returns when nothing is left. */
    public void dispatchDue() {
        dispatcher.drain();
    }

    private Delivery deciding(Actor actor, DeliveryId id) {
        var delivery = get(id);
        rights.require(
                actor,
                Permission.DECIDE_DELIVERY,
                clearances.of(delivery.source()).scope(delivery.source()));
        return delivery;
    }

    /** Its place in the line is locked first: whoever works on it writes before, or not at all. */
    private boolean overrule(Delivery delivery, Set<DeliveryStatus> from, DeliveryStatus to, Rest rest) {
        claims.lock(delivery.id());
        var now = get(delivery.id());
        if (!from.contains(now.status()) || (now.status() == DeliveryStatus.UNKNOWN && !now.undecided())) {
            return false;
        }
        claims.seize(delivery.id(), rest.nextAt(), rest.why());
        return rows.change(delivery.id(), from, to, rest);
    }

    private void ringAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                dispatcher.ring();
            }
        });
    }
}
