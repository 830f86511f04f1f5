package org.folkmoot.adoption;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.readiness.Look;
import org.folkmoot.readiness.Readiness;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Launches of accounts: gates from 30 days before to 180 days after, each passed with a proof or skipped with a reason,
 * and a decision to go or to hold. What Folkmoot can see of the account it passes by itself. Everybody who is signed in
 * may read them.
 */
@Service
public class LaunchPlans {

    static final int MOST_MEASURES = 8;

    /** By which name the trail and the pages know it. */
    private static final Actor FOLKMOOT = new Actor.Job("Folkmoot");

    private final Launches launches;
    private final Readiness readiness;
    private final Register register;
    private final LaunchRule rule;
    private final Rights rights;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher bells;

    LaunchPlans(
            Launches launches,
            Readiness readiness,
            Register register,
            LaunchRule rule,
            Rights rights,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher bells) {
        this.launches = launches;
        this.readiness = readiness;
        this.register = register;
        this.rule = rule;
        this.rights = rights;
        this.ids = ids;
        this.clock = clock;
        this.bells = bells;
    }

    /** Newest first. */
    public List<Launch> all() {
        return launches.all();
    }

    public Launch launch(UUID id) {
        return launches.find(id).orElseThrow(() -> Refused.missing("launch"));
    }

    @Transactional
    public UUID plan(Actor actor, LaunchDraft draft) {
        rights.require(actor, Permission.HANDLE_REQUESTS, Scope.everywhere());
        Refused.unlessEmpty(rule.problems(draft));
        var network = Objects.requireNonNull(draft.network());
        var day = Objects.requireNonNull(draft.launchOn());
        var launch = new Launch(
                ids.next(),
                draft.name().strip(),
                network,
                day,
                Objects.requireNonNull(draft.owner()),
                draft.request().strip(),
                draft.account(),
                GateKind.of(network).stream()
                        .map(kind -> new Gate(kind, day.plusDays(kind.day()), false, "", "", null))
                        .toList(),
                draft.measures(),
                null,
                "",
                "",
                null,
                clock.instant());
        launches.add(launch);
        bells.publishEvent(new LaunchPlanned(
                actor,
                launch.subject(),
                clock.instant(),
                List.of(Change.of("launch on", null, day), Change.of("network", null, network.key()))));
        return launch.id();
    }

    /** Says which account of the register it is. */
    @Transactional
    public void concern(Actor actor, UUID id, @Nullable AccountId account) {
        var launch = lock(actor, id);
        if (account == null || !register.account(account).network().equals(launch.network())) {
            throw Refused.invalid(Problem.of("account", "adoption.problem.account"));
        }
        launches.concern(id, account);
        bells.publishEvent(new LaunchPlanned(
                actor,
                launch.subject(),
                clock.instant(),
                List.of(Change.of(
                        "account",
                        launch.account() == null ? null : launch.account().value(),
                        account.value()))));
    }

    /** What Folkmoot sees of the gates that are open; those that only people can judge are missing. */
    public Map<GateKind, Look> looks(Launch launch) {
        var looks = new EnumMap<GateKind, Look>(GateKind.class);
        if (launch.account() == null) {
            return looks;
        }
        var seen = readiness.of(launch.account());
        for (var gate : launch.gates()) {
            var aspect = gate.kind().aspect();
            if (gate.open() && aspect != null && !(seen.get(aspect) instanceof Look.Unseen)) {
                looks.put(gate.kind(), Objects.requireNonNull(seen.get(aspect)));
            }
        }
        return looks;
    }

    /** Passes what can be seen to be so, with what was seen. */
    @Transactional
    void look(UUID id) {
        var launch = launches.lock(id).orElseThrow(() -> Refused.missing("launch"));
        looks(launch).forEach((kind, look) -> {
            if (look instanceof Look.Met(var words)) {
                pass(FOLKMOOT, launch, kind, false, words);
            }
        });
    }

    /**
     * A gate behind us: passed, or skipped for a reason. By the launch's owner or by whoever looks after requests.
     *
     * @param note what proves it, or why it is skipped; a gate that is skipped needs one
     */
    @Transactional
    public void end(Actor actor, UUID id, GateKind kind, boolean skipped, String note) {
        var launch = lock(actor, id);
        if (skipped && note.isBlank()) {
            throw Refused.invalid(Problem.of("note", "adoption.problem.skip"));
        }
        LaunchRule.requireShort("note", note);
        if (launch.gates().stream().noneMatch(gate -> gate.kind() == kind)) {
            throw Refused.missing("gate");
        }
        if (!skipped && looks(launch).get(kind) instanceof Look.Lacking(var words, var href)) {
            throw Refused.invalid(Problem.of("note", "adoption.problem.seen", Map.of("words", words)));
        }
        pass(actor, launch, kind, skipped, note.strip());
    }

    private void pass(Actor actor, Launch launch, GateKind kind, boolean skipped, String note) {
        if (!launches.pass(launch.id(), kind, skipped, note, actor.name(), clock.instant())) {
            throw Refused.overtaken(Problem.of("", "adoption.problem.ended"));
        }
        bells.publishEvent(new GateEnded(
                actor,
                launch.subject(),
                clock.instant(),
                List.of(Change.of("gate", kind, skipped ? "skipped" : "passed"), Change.digest("note", null, note))));
    }

    /** Targets and what was reached. */
    @Transactional
    public void measure(Actor actor, UUID id, List<Measure> measures) {
        var launch = lock(actor, id);
        Refused.unlessEmpty(LaunchRule.problems(measures));
        launches.measure(id, measures);
        bells.publishEvent(new LaunchMeasured(
                actor,
                launch.subject(),
                clock.instant(),
                List.of(Change.digest("measures", launch.measures().toString(), measures.toString()))));
    }

    /** Go only when every gate before the launch is behind us; hold at any time, and go later. */
    @Transactional
    public void decide(Actor actor, UUID id, boolean go, String reason) {
        rights.require(actor, Permission.DECIDE_REQUESTS, Scope.everywhere());
        var launch = launches.lock(id).orElseThrow(() -> Refused.missing("launch"));
        if (reason.isBlank()) {
            throw Refused.invalid(Problem.of("reason", "adoption.problem.reason"));
        }
        LaunchRule.requireShort("reason", reason);
        if (go && launch.before() > 0) {
            throw Refused.invalid(Problem.of("go", "adoption.problem.gates", Map.of("count", launch.before())));
        }
        launches.decide(id, go, reason.strip(), actor.name(), clock.instant());
        bells.publishEvent(new LaunchDecided(
                actor,
                launch.subject(),
                clock.instant(),
                List.of(Change.of("go", launch.go(), go), Change.digest("reason", null, reason))));
    }

    /** Whether the actor may end gates and write down figures. */
    boolean mayWork(Actor actor, Launch launch) {
        return actor.person().filter(launch.owner().value()::equals).isPresent()
                || rights.may(actor, Permission.HANDLE_REQUESTS, Scope.everywhere());
    }

    void requireWork(Actor actor, Launch launch) {
        if (!mayWork(actor, launch)) {
            rights.require(actor, Permission.HANDLE_REQUESTS, Scope.everywhere());
        }
    }

    private Launch lock(Actor actor, UUID id) {
        var launch = launches.lock(id).orElseThrow(() -> Refused.missing("launch"));
        requireWork(actor, launch);
        return launch;
    }
}
