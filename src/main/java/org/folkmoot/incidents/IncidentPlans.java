package org.folkmoot.incidents;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Subject;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the council asks of every incident plan: after how many months it has to be rehearsed again. */
@Service
public class IncidentPlans {

    private static final int MOST_MONTHS = 60;

    private final Rehearsals rehearsals;
    private final Rights rights;
    private final ApplicationEventPublisher bells;
    private final Clock clock;

    IncidentPlans(Rehearsals rehearsals, Rights rights, ApplicationEventPublisher bells, Clock clock) {
        this.rehearsals = rehearsals;
        this.rights = rights;
        this.bells = bells;
        this.clock = clock;
    }

    record RehearsalsChanged(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}

    /** In months. */
    public int rehearsedEvery() {
        return rehearsals.months();
    }

    @Transactional
    public void rehearseEvery(Actor actor, int months) {
        rights.require(actor, Permission.MANAGE_INSTALLATION, Scope.everywhere());
        if (months < 1 || months > MOST_MONTHS) {
            throw Refused.invalid(Problem.of("months", "incidents.rehearsal.wrong"));
        }
        var before = rehearsals.months();
        rehearsals.save(months);
        bells.publishEvent(new RehearsalsChanged(
                actor,
                new Subject("incident-plans", new UUID(0, 2), "Incident plans"),
                clock.instant(),
                List.of(Change.of("months", before, months))));
    }
}
