package org.folkmoot.adoption;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.People;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Person;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Launches of accounts: gates from 30 days before to 180 days after, each passed with a proof or skipped with a reason,
 * and a decision to go or to hold. Everybody who is signed in may read them.
 */
@Service
public class LaunchPlans {

    private static final int LONGEST = 2_000;
    static final int MOST_MEASURES = 8;

    private final Launches launches;
    private final People people;
    private final Rights rights;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher bells;

    LaunchPlans(
            Launches launches, People people, Rights rights, Ids ids, Clock clock, ApplicationEventPublisher bells) {
        this.launches = launches;
        this.people = people;
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
        Refused.unlessEmpty(problems(draft));
        var network = Objects.requireNonNull(draft.network());
        var day = Objects.requireNonNull(draft.launchOn());
        var launch = new Launch(
                ids.next(),
                draft.name().strip(),
                network,
                day,
                Objects.requireNonNull(draft.owner()),
                draft.request().strip(),
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
        tooLong("note", note);
        if (launch.gates().stream().noneMatch(gate -> gate.kind() == kind)) {
            throw Refused.missing("gate");
        }
        if (!launches.pass(id, kind, skipped, note.strip(), actor.name(), clock.instant())) {
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
        Refused.unlessEmpty(problems(measures));
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
        tooLong("reason", reason);
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

    private List<Problem> problems(LaunchDraft draft) {
        var problems = new ArrayList<Problem>();
        if (draft.name().isBlank() || draft.name().length() > 200) {
            problems.add(Problem.of("name", "adoption.problem.name"));
        }
        if (draft.network() == null) {
            problems.add(Problem.of("network", "adoption.problem.network"));
        }
        if (draft.launchOn() == null) {
            problems.add(Problem.of("launchOn", "adoption.problem.launch-on"));
        }
        if (draft.owner() == null
                || people.find(draft.owner()).filter(Person::active).isEmpty()) {
            problems.add(Problem.of("owner", "adoption.problem.owner"));
        }
        if (draft.request().length() > 40) {
            problems.add(Problem.of("request", "adoption.problem.long"));
        }
        problems.addAll(problems(draft.measures()));
        return problems;
    }

    private static List<Problem> problems(List<Measure> measures) {
        var wrong = measures.size() > MOST_MEASURES
                || measures.stream()
                        .anyMatch(measure -> measure.name().isBlank()
                                || java.util.stream.Stream.of(
                                                measure.name(),
                                                measure.source(),
                                                measure.target30(),
                                                measure.target90(),
                                                measure.target180(),
                                                measure.reached30(),
                                                measure.reached90(),
                                                measure.reached180())
                                        .anyMatch(text -> text.length() > 200));
        return wrong ? List.of(Problem.of("measures", "adoption.problem.measures")) : List.of();
    }

    private static void tooLong(String field, String text) {
        if (text.length() > LONGEST) {
            throw Refused.invalid(Problem.of(field, "adoption.problem.long"));
        }
    }
}
