package org.folkmoot.plan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Evidence;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Slice;
import org.folkmoot.foundation.Subject;
import org.folkmoot.people.People;
import org.folkmoot.people.Permission;
import org.folkmoot.people.PersonId;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plan in force: how its points stand, and what people change about them. Everybody signed in may read it. */
@Service
public class ActionPlan {

    private static final UUID SETTINGS = new UUID(0x7000L, 0x8000_0000_0000_0001L);

    private final Boards boards;
    private final Plans plans;
    private final Statements statements;
    private final PlanChoices choices;
    private final Topics topics;
    private final Rights rights;
    private final People people;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ActionPlan(
            Boards boards,
            Plans plans,
            Statements statements,
            PlanChoices choices,
            Topics topics,
            Rights rights,
            People people,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.boards = boards;
        this.plans = plans;
        this.statements = statements;
        this.choices = choices;
        this.topics = topics;
        this.rights = rights;
        this.people = people;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** Every point as it stands today; empty until a plan is adopted. */
    public Optional<Board> board() {
        return boards.today();
    }

    /** A plan, in force or superseded, as it stood on its last day. */
    public Board board(PlanId id) {
        return plans.find(id).map(boards::of).orElseThrow(missing());
    }

    /** The plans before the one in force, without their points. */
    public Slice<Plan> superseded(@Nullable String after, int limit) {
        return plans.superseded(after, limit);
    }

    /** What a point can be measured by. */
    public List<Evidence.Topic> measures() {
        return topics.all();
    }

    public PlanSettings settings() {
        return choices.settings();
    }

    /** Which user is meant by an officer of the plan. */
    public Map<String, PersonId> answering() {
        return choices.answering();
    }

    /**
     * One more point at the end of an action of the plan in force.
     *
     * @param point its text; what is null is empty
     */
    @Transactional
    public PointId add(Actor actor, int action, PointChange point) {
        rights.require(actor, Permission.EDIT_PLAN, Scope.everywhere());
        var row = plans.lockAction(action).orElseThrow(missing());
        Refused.unlessEmpty(point.newProblems(topics));
        var empty = new Plan.PlanPoint(new PointId(ids.next()), action, plans.nextNumber(row), "", "", "", null, null);
        var added = point.of(empty);
        plans.add(row, added);
        var changes = List.of(
                Change.of("text", null, added.text()),
                Change.of("officer", null, added.officer()),
                Change.of("timeframe", null, added.words()),
                Change.of("due", null, added.due()),
                Change.of("measure", null, added.topic()));
        events.publishEvent(new PlanEvents.PlanPointAdded(
                actor,
                subject(added),
                clock.instant(),
                changes.stream().filter(Change::happened).toList()));
        return added.id();
    }

    /** Text, officer, timeframe, due day and measure of one point; the plan's number of it never changes. */
    @Transactional
    public void change(Actor actor, PointId id, PointChange change) {
        rights.require(actor, Permission.EDIT_PLAN, Scope.everywhere());
        var before = locked(id);
        Refused.unlessEmpty(change.problems(topics));
        var after = change.of(before);
        if (after.equals(before)) {
            return;
        }
        plans.change(after);
        var changes = List.of(
                Change.of("text", before.text(), after.text()),
                Change.of("officer", before.officer(), after.officer()),
                Change.of("timeframe", before.words(), after.words()),
                Change.of("due", before.due(), after.due()),
                Change.of("measure", before.topic(), after.topic()));
        events.publishEvent(new PlanEvents.PlanPointChanged(
                actor,
                subject(after),
                clock.instant(),
                changes.stream().filter(Change::happened).toList()));
    }

    /** For a point without a measure: by who answers for it, or who may edit the plan. */
    @Transactional
    public void state(Actor actor, PointId id, int percent, String words) {
        var point = locked(id);
        if (!mayState(actor, point)) {
            rights.require(actor, Permission.EDIT_PLAN, Scope.everywhere());
        }
        var problems = new ArrayList<Problem>();
        if (point.topic() != null) {
            problems.add(Problem.of("percent", "plan.problem.measured"));
        }
        if (percent < 0 || percent > 100) {
            problems.add(Problem.of("percent", "plan.problem.percent"));
        }
        if (words.isBlank() || words.strip().length() > 1000) {
            problems.add(Problem.of("words", "plan.problem.words"));
        }
        Refused.unlessEmpty(problems);
        var now = clock.instant();
        statements.add(ids.next(), new Statement(id, percent, words.strip(), actor.name(), now));
        events.publishEvent(new PlanEvents.ProgressStated(
                actor,
                subject(point),
                now,
                List.of(Change.of("percent", null, percent), Change.digest("words", null, words.strip()))));
    }

    boolean mayState(Actor actor, Plan.PlanPoint point) {
        var answers = Optional.ofNullable(choices.answering().get(point.officer()));
        return rights.may(actor, Permission.EDIT_PLAN)
                || (actor instanceof Actor.Person person
                        && answers.filter(new PersonId(person.id())::equals).isPresent());
    }

    /** Says which users the plan's officers are; an officer without a person is nobody. */
    @Transactional
    public void nameOfficers(Actor actor, Map<String, Optional<PersonId>> meant) {
        rights.require(actor, Permission.EDIT_PLAN, Scope.everywhere());
        var before = choices.answering();
        var changes = new ArrayList<Change>();
        meant.forEach((officer, person) -> {
            var was = before.get(officer);
            var change = Change.of(officer, name(Optional.ofNullable(was), officer), name(person, officer));
            if (change.happened()) {
                person.ifPresentOrElse(id -> choices.answers(officer, id), () -> choices.nobodyAnswers(officer));
                changes.add(change);
            }
        });
        if (!changes.isEmpty()) {
            var plan = plans.current().orElseThrow(missing());
            events.publishEvent(new PlanEvents.OfficersNamed(actor, subject(plan), clock.instant(), changes));
        }
    }

    @Transactional
    public void judgeBy(Actor actor, PlanSettings settings) {
        rights.require(actor, Permission.EDIT_PLAN, Scope.everywhere());
        Refused.unlessEmpty(settings.problems());
        var before = choices.settings();
        if (before.equals(settings)) {
            return;
        }
        choices.save(settings);
        var changes = List.of(
                Change.of("seasons", before.seasonsText(), settings.seasonsText()),
                Change.of("amber days", before.amberDays(), settings.amberDays()),
                Change.of("amber below", before.amberBelow(), settings.amberBelow()));
        events.publishEvent(new PlanEvents.PlanRulesChanged(
                actor,
                new Subject("plan-settings", SETTINGS, "Plan settings"),
                clock.instant(),
                changes.stream().filter(Change::happened).toList()));
    }

    private @Nullable String name(Optional<PersonId> id, String officer) {
        return id.map(person -> people.find(person)
                        .orElseThrow(() -> Refused.invalid(
                                Problem.of("officers", "plan.problem.person", Map.of("officer", officer))))
                        .name())
                .orElse(null);
    }

    private Plan.PlanPoint locked(PointId id) {
        return plans.lock(id).orElseThrow(missing());
    }

    private static Supplier<Refused> missing() {
        return () -> new Refused(Refused.Kind.MISSING, Problem.of("", "plan.missing"));
    }

    static Subject subject(Plan plan) {
        return new Subject("plan", plan.id().value(), plan.title());
    }

    static Subject subject(Plan.PlanPoint point) {
        return new Subject("point", point.id().value(), point.label());
    }
}
