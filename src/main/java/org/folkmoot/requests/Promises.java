package org.folkmoot.requests;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Subject;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The promised times of requests, probations and closures. What was promised before stays as it was. */
@Service
public class Promises {

    /** There is one set of them in an installation, so its id is fixed. */
    private static final Subject SUBJECT = new Subject("request settings", new UUID(0, 4), "Times of requests");

    private final RequestSettingsRows settings;
    private final Rights rights;
    private final Clock clock;
    private final ApplicationEventPublisher bells;

    Promises(RequestSettingsRows settings, Rights rights, Clock clock, ApplicationEventPublisher bells) {
        this.settings = settings;
        this.rights = rights;
        this.clock = clock;
        this.bells = bells;
    }

    public RequestSettings settings() {
        return settings.get();
    }

    @Transactional
    public void change(Actor actor, RequestSettings after) {
        rights.require(actor, Permission.DECIDE_REQUESTS, Scope.everywhere());
        Refused.unlessEmpty(after.problems());
        var before = settings.get();
        List<Change> changes = Stream.of(
                        Change.of("triage days", before.triageDays(), after.triageDays()),
                        Change.of("communications days", before.communicationsDays(), after.communicationsDays()),
                        Change.of("decision days", before.decisionDays(), after.decisionDays()),
                        Change.of("appeal days", before.appealDays(), after.appealDays()),
                        Change.of("probation months", before.probationMonths(), after.probationMonths()),
                        Change.of("notice days", before.noticeDays(), after.noticeDays()),
                        Change.of("retention years", before.retentionYears(), after.retentionYears()))
                .filter(Change::happened)
                .toList();
        if (!changes.isEmpty()) {
            settings.save(after);
            bells.publishEvent(new RequestSettingsChanged(actor, SUBJECT, clock.instant(), changes));
        }
    }
}
