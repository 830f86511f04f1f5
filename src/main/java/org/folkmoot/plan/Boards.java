package org.folkmoot.plan;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.folkmoot.foundation.Evidence;
import org.folkmoot.people.People;
import org.folkmoot.people.Person;
import org.folkmoot.web.Dates;
import org.springframework.stereotype.Component;

/** Works out how every point stands, from the rooms' evidence and people's statements. */
@Component
class Boards {

    private final Plans plans;
    private final Statements statements;
    private final PlanChoices choices;
    private final Topics topics;
    private final People people;
    private final Dates dates;

    Boards(Plans plans, Statements statements, PlanChoices choices, Topics topics, People people, Dates dates) {
        this.plans = plans;
        this.statements = statements;
        this.choices = choices;
        this.topics = topics;
        this.people = people;
        this.dates = dates;
    }

    Optional<Board> today() {
        return plans.current().map(plan -> of(plan, dates.today()));
    }

    /** A superseded plan as it stood at the end of its last day; the plan in force as it stands today. */
    Board of(Plan plan) {
        var end = plan.supersededAt();
        return of(plan, end == null ? dates.today() : LocalDate.ofInstant(end, dates.zone()));
    }

    private Board of(Plan plan, LocalDate on) {
        var settings = choices.settings();
        var judge = new Judge(
                new RagRule(settings, plan.starts(), on),
                topics.measuring(),
                statements.of(plan.id()),
                persons(),
                dates.zone(),
                on.isBefore(dates.today()));
        var actions = plan.actions().stream()
                .map(action -> new Board.BoardAction(
                        action.number(),
                        action.title(),
                        action.officer(),
                        action.points().stream().map(judge::of).toList()))
                .toList();
        return new Board(plan, on, settings, actions);
    }

    private Function<String, Optional<Person>> persons() {
        var answering = choices.answering();
        var named = people.named(answering.values());
        return officer -> Optional.ofNullable(answering.get(officer)).map(named::get);
    }

    private record Judge(
            RagRule rule,
            Topics.Measuring measuring,
            Map<PointId, List<Statement>> statements,
            Function<String, Optional<Person>> persons,
            ZoneId zone,
            boolean past) {

        PointStanding of(Plan.PlanPoint point) {
            var timeframe = point.timeframe(rule.settings());
            var stated = statements.getOrDefault(point.id(), List.of());
            var standing = rule.judge(timeframe, day -> percent(point, timeframe, stated, day));
            return new PointStanding(
                    point,
                    timeframe,
                    standing.rag(),
                    standing.due(),
                    measured(point, rule.today()),
                    point.topic() == null ? valid(stated, timeframe, rule.today()) : Optional.empty(),
                    persons.apply(point.officer()),
                    todays(point, timeframe, standing));
        }

        /** The room keeps no past, and this standing asked it about a past day. */
        private boolean todays(Plan.PlanPoint point, Timeframe timeframe, RagRule.Standing standing) {
            var asked = past || (standing.rag() == Rag.RED && !(timeframe instanceof Timeframe.By));
            return asked && point.topic() != null && !measuring.remembers(point.topic());
        }

        private OptionalInt percent(Plan.PlanPoint point, Timeframe timeframe, List<Statement> stated, LocalDate day) {
            var known = point.topic() == null
                    ? valid(stated, timeframe, day).map(Statement::percent)
                    : measured(point, day).map(Evidence.Progress::percent);
            return known.map(OptionalInt::of).orElse(OptionalInt.empty());
        }

        private Optional<Evidence.Progress> measured(Plan.PlanPoint point, LocalDate day) {
            return Optional.ofNullable(point.topic()).flatMap(topic -> measuring.on(topic, day));
        }

        /** The newest statement by the end of the day; where work comes back, one made since the last due day. */
        private Optional<Statement> valid(List<Statement> stated, Timeframe timeframe, LocalDate day) {
            var past = timeframe.dues(rule.planStart(), day.minusDays(1));
            var since = past.isEmpty() ? LocalDate.MIN : past.getLast();
            var again = !(timeframe instanceof Timeframe.By);
            return stated.stream()
                    .filter(one ->
                            !date(one).isAfter(day) && (!again || date(one).isAfter(since)))
                    .findFirst();
        }

        private LocalDate date(Statement statement) {
            return LocalDate.ofInstant(statement.at(), zone);
        }
    }
}
