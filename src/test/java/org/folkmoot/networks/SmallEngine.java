package org.folkmoot.networks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** As much of a delivery as the contract needs: it follows the rules of the outcomes and nothing more. */
final class SmallEngine {

    enum End {
        PUBLISHED,
        REFUSED,
        NEEDS_A_PERSON,
        UNDECIDED
    }

    record Result(End end, List<RemoteRef> refs, List<Outcome> outcomes) {}

    interface Sessions {
        Session open(Map<String, String> secrets);
    }

    private final Connector connector;
    private final Sessions sessions;
    private final Consumer<Instant> clock;
    private Map<String, String> secrets;
    private Instant now;

    SmallEngine(
            Connector connector, Sessions sessions, Map<String, String> secrets, Instant now, Consumer<Instant> clock) {
        this.connector = connector;
        this.sessions = sessions;
        this.secrets = new HashMap<>(secrets);
        this.now = now;
        this.clock = clock;
        clock.accept(now);
    }

    static <C extends Capability> C use(Connector connector, Class<C> type) {
        return switch (connector.get(type)) {
            case Availability.Present<C>(var capability) -> capability;
            case Availability.Missing<C>(var why) -> throw new AssertionError(type.getSimpleName() + ": " + why);
        };
    }

    Result publish(Content content, RemoteRef replyTo) {
        var order = new PublishOrder(UUID.randomUUID(), content, now, replyTo);
        var publishes = use(connector, Publishes.class);
        var handles = new ArrayList<Handle>();
        var outcomes = new ArrayList<Outcome>();
        var steps = publishes.plan(order).steps();
        for (var step : steps) {
            Handle awaited = null;
            for (var attempt = 0; ; attempt++) {
                if (attempt == 12) {
                    return new Result(End.UNDECIDED, List.of(), outcomes);
                }
                var sentAt = now;
                var outcome = awaited == null
                        ? publishes.execute(sessions.open(secrets), order, step, handles)
                        : publishes.poll(sessions.open(secrets), order, awaited);
                outcomes.add(outcome);
                switch (outcome) {
                    case Outcome.Published(var refs, var adopted) -> {
                        return new Result(End.PUBLISHED, refs, outcomes);
                    }
                    case Outcome.StepDone(var left) -> handles.addAll(left);
                    case Outcome.Rejected rejected -> {
                        return new Result(End.REFUSED, List.of(), outcomes);
                    }
                    case Outcome.RateLimited limited -> {
                        continue;
                    }
                    case Outcome.RetryLater later -> {
                        continue;
                    }
                    case Outcome.Accepted(var handle, var pollAt) -> {
                        awaited = handle;
                        now = now.plus(wait(pollAt));
                        clock.accept(now);
                        continue;
                    }
                    case Outcome.AuthExpired(var kind, var d) -> {
                        if (kind != Outcome.AuthKind.REFRESHABLE || !renew()) {
                            return new Result(End.NEEDS_A_PERSON, List.of(), outcomes);
                        }
                        continue;
                    }
                    case Outcome.Unknown unknown -> {
                        if (step.safety() != Step.Safety.COMMIT) {
                            continue;
                        }
                        switch (settle(order, new Attempt(step.index(), sentAt, handles, Set.of(), 0))) {
                            case Reconciliation.Found(var ref, var evidence, var left) -> {
                                if (step.index() == steps.getLast().index()) {
                                    return new Result(End.PUBLISHED, List.of(ref), outcomes);
                                }
                                handles.addAll(left);
                            }
                            case Reconciliation.Absent(var certain) -> {
                                if (!certain) {
                                    return new Result(End.UNDECIDED, List.of(), outcomes);
                                }
                                continue;
                            }
                            case Reconciliation.StillUnknown still -> {
                                return new Result(End.UNDECIDED, List.of(), outcomes);
                            }
                        }
                    }
                }
                break;
            }
        }
        throw new AssertionError("A plan ends with a publication");
    }

    /** Connectors name the time to look again by the wall clock. */
    private static Duration wait(Instant pollAt) {
        var wait = Duration.between(Instant.now(), pollAt);
        return wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait;
    }

    private boolean renew() {
        return switch (use(connector, RenewsAccess.class).renew(sessions.open(secrets))) {
            case Answer.Got<Map<String, String>>(var fresh) -> {
                secrets = fresh;
                yield true;
            }
            case Answer.Failed<Map<String, String>> failed -> false;
        };
    }

    private Reconciliation settle(PublishOrder order, Attempt first) {
        var reconciles = use(connector, Reconciles.class);
        var attempt = first;
        for (var i = 0; i < 8; i++) {
            var seen = reconciles.reconcile(sessions.open(secrets), order, attempt, now);
            if (!(seen instanceof Reconciliation.StillUnknown(var next, var failure))) {
                return seen;
            }
            var settled = !now.isBefore(first.sentAt().plus(reconciles.settles()));
            attempt = new Attempt(
                    first.step(),
                    first.sentAt(),
                    first.handles(),
                    first.taken(),
                    attempt.quietReads() + (settled ? 1 : 0));
            now = next;
            clock.accept(now);
        }
        return new Reconciliation.StillUnknown(now);
    }
}
