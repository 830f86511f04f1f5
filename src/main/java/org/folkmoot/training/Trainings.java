package org.folkmoot.training;

import java.time.Clock;
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
import org.folkmoot.people.PersonId;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.Dates;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record of trainings. {@link #newest} tells of each person the last one. */
@Service
public class Trainings {

    private final TrainingRows rows;
    private final People people;
    private final Rights rights;
    private final Dates dates;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher bells;

    Trainings(
            TrainingRows rows,
            People people,
            Rights rights,
            Dates dates,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher bells) {
        this.rows = rows;
        this.people = people;
        this.rights = rights;
        this.dates = dates;
        this.ids = ids;
        this.clock = clock;
        this.bells = bells;
    }

    /** Of those of whom any was noted. */
    public Map<PersonId, Training> newest() {
        return rows.newest();
    }

    @Transactional
    public Training note(Actor actor, TrainingDraft draft) {
        rights.require(actor, Permission.KEEP_RISKS, Scope.everywhere());
        Refused.unlessEmpty(draft.problems(dates.today()));
        var person = people.find(Objects.requireNonNull(draft.person()))
                .orElseThrow(() -> Refused.invalid(Problem.of("person", "training.problem.person")));
        var training = new Training(
                ids.next(),
                person.id(),
                Objects.requireNonNull(draft.on()),
                draft.words().strip(),
                actor.name(),
                clock.instant());
        rows.add(training);
        ring(actor, training, Change.of("held on", null, training.on()));
        return training;
    }

    /** It was noted by mistake. */
    @Transactional
    public void takeBack(Actor actor, UUID id) {
        rights.require(actor, Permission.KEEP_RISKS, Scope.everywhere());
        var training = rows.find(id).orElseThrow(() -> Refused.missing("page"));
        rows.remove(id);
        ring(actor, training, Change.of("held on", training.on(), null));
    }

    private void ring(Actor actor, Training training, Change change) {
        var name = people.find(training.person()).map(Person::name).orElse("");
        bells.publishEvent(new TrainingNoted(actor, training.subject(name), clock.instant(), List.of(change)));
    }
}
