package org.folkmoot.plan;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Evidence;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Subject;
import org.folkmoot.people.People;
import org.folkmoot.people.Permission;
import org.folkmoot.people.PersonId;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a plan comes in: {@code read} it from text or a file, look at what was taken for what and {@code correct} it, then
 * {@code adopt} it; the plan before it is superseded.
 */
@Service
public class PlanImports {

    /** More than any plan; what is larger is some other file. */
    static final int MOST_BYTES = 2_000_000;

    private final Readings readings;
    private final Plans plans;
    private final PlanChoices choices;
    private final Topics topics;
    private final List<TableReader> readers;
    private final Rights rights;
    private final People people;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PlanImports(
            Readings readings,
            Plans plans,
            PlanChoices choices,
            Topics topics,
            List<TableReader> readers,
            Rights rights,
            People people,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.readings = readings;
        this.plans = plans;
        this.choices = choices;
        this.topics = topics;
        this.readers = readers;
        this.rights = rights;
        this.people = people;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param fileName as it was sent; empty for pasted text
     * @throws Refused when it is no plan, in words
     */
    @Transactional
    public ReadingId read(Actor actor, String fileName, byte[] content) {
        rights.require(actor, Permission.EDIT_PLAN, Scope.everywhere());
        if (content.length == 0) {
            throw Refused.invalid(Problem.of("text", "plan.import.empty"));
        }
        if (content.length > MOST_BYTES) {
            throw Refused.invalid(Problem.of(fileName.isEmpty() ? "text" : "file", "plan.import.too-large"));
        }
        var name = fileName.toLowerCase(Locale.ROOT);
        var reader = readers.stream()
                .filter(one -> one.reads(name, content))
                .findFirst()
                .orElseThrow();
        var plan = suggest(read(fileName.isEmpty() ? "text" : "file", reader, content));
        var id = new ReadingId(ids.next());
        var now = clock.instant();
        readings.add(id, plan, reader.text(content), now, actor.name());
        events.publishEvent(new PlanEvents.PlanRead(actor, subject(id, plan), now, size(plan)));
        return id;
    }

    /** What is wrong with it stands beside the field that it came from. */
    private static ReadPlan read(String field, TableReader reader, byte[] content) {
        try {
            return PlanReader.read(reader.read(content));
        } catch (Refused refused) {
            throw Refused.invalid(refused.problems().stream()
                    .map(problem -> Problem.of(field, problem.key(), problem.args()))
                    .toList());
        }
    }

    /** What was read, as it stands now. */
    public ReadPlan reading(Actor actor, ReadingId id) {
        rights.require(actor, Permission.EDIT_PLAN, Scope.everywhere());
        return found(id).plan();
    }

    /** The plan that it became, or empty while it is a preview. */
    public Optional<PlanId> adopted(ReadingId id) {
        return Optional.ofNullable(found(id).adoptedAs());
    }

    /** Keeps every cell as it was typed, right or wrong; {@link #adopt} looks at them. */
    @Transactional
    public void correct(Actor actor, ReadingId id, ReadPlan corrected) {
        rights.require(actor, Permission.EDIT_PLAN, Scope.everywhere());
        var before = open(id);
        if (before.equals(corrected)) {
            return;
        }
        readings.correct(id, corrected);
        var changes = List.of(Change.digest("content", before.toString(), corrected.toString()));
        events.publishEvent(new PlanEvents.ReadingCorrected(actor, subject(id, corrected), clock.instant(), changes));
    }

    @Transactional
    public PlanId adopt(Actor actor, ReadingId id) {
        rights.require(actor, Permission.EDIT_PLAN, Scope.everywhere());
        var read = open(id);
        Refused.unlessEmpty(ReadPlanProblems.of(read, topics));
        var now = clock.instant();
        var plan = new PlanMaker(ids).plan(read, now, actor.name());
        plans.supersede(now);
        plans.add(plan);
        plan.actions().forEach(action -> plans.add(plan.id(), ids.next(), action));
        read.answering().forEach((officer, person) -> answers(officer, person));
        readings.adopted(id, plan.id());
        events.publishEvent(new PlanEvents.PlanAdopted(actor, ActionPlan.subject(plan), now, size(read)));
        return plan.id();
    }

    private void answers(String officer, String person) {
        if (!person.isEmpty()) {
            var id = people.find(new PersonId(UUID.fromString(person)))
                    .orElseThrow()
                    .id();
            choices.answers(officer, id);
        }
    }

    /** A measure for each point whose words ask for one, and the user whose name an officer bears. */
    private ReadPlan suggest(ReadPlan plan) {
        var actions = plan.actions().stream()
                .map(action -> action.with(action.points().stream()
                        .map(point -> point.with(topics.suggested(point.text())
                                .map(Evidence.Topic::key)
                                .orElse("")))
                        .toList()))
                .toList();
        return plan.with(actions, meant(plan));
    }

    private Map<String, String> meant(ReadPlan plan) {
        var known = choices.answering();
        var meant = new HashMap<String, String>();
        for (var officer : plan.officers()) {
            var words = officer.toLowerCase(Locale.ROOT);
            Optional.ofNullable(known.get(officer))
                    .or(() -> namesake(words))
                    .ifPresent(person -> meant.put(officer, person.value().toString()));
        }
        return meant;
    }

    /** The one user whose name the officer's words begin with; of two namesakes neither. */
    private Optional<PersonId> namesake(String words) {
        var alike = people.active().stream()
                .filter(person -> words.startsWith(person.name().toLowerCase(Locale.ROOT)))
                .toList();
        return alike.size() == 1 ? Optional.of(alike.getFirst().id()) : Optional.empty();
    }

    private ReadPlan open(ReadingId id) {
        readings.lock(id);
        var reading = found(id);
        if (reading.adoptedAs() != null) {
            throw Refused.overtaken(Problem.of("", "plan.import.adopted"));
        }
        return reading.plan();
    }

    private Readings.Reading found(ReadingId id) {
        return readings.find(id).orElseThrow(() -> new Refused(Refused.Kind.MISSING, Problem.of("", "plan.missing")));
    }

    private static List<Change> size(ReadPlan plan) {
        return List.of(Change.of("actions", null, plan.actions().size()), Change.of("points", null, plan.pointCount()));
    }

    private static Subject subject(ReadingId id, ReadPlan plan) {
        return new Subject("plan-reading", id.value(), plan.title().isBlank() ? "Plan" : plan.title());
    }
}
