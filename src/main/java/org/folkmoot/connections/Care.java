package org.folkmoot.connections;

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
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How often connections are tried, when somebody is warned, and when an incident is told to those above. */
@Service
class Care {

    private static final UUID ID = UUID.fromString("00000000-0000-7000-8000-0000000ca4e0");

    private final HealthTimesRows rows;
    private final Rights rights;
    private final ApplicationEventPublisher bells;
    private final Clock clock;

    Care(HealthTimesRows rows, @Lazy Rights rights, ApplicationEventPublisher bells, Clock clock) {
        this.rows = rows;
        this.rights = rights;
        this.bells = bells;
        this.clock = clock;
    }

    HealthTimes times(Actor actor) {
        rights.require(actor, Permission.MANAGE_INSTALLATION, Scope.everywhere());
        return HealthTimes.of(rows.read());
    }

    @Transactional
    void change(Actor actor, HealthTimes after) {
        var before = times(actor);
        Refused.unlessEmpty(after.problems());
        var changes = changes(before, after);
        if (changes.isEmpty()) {
            return;
        }

        rows.save(after);
        bells.publishEvent(
                new CareChanged(actor, new Subject("settings", ID, "connections"), clock.instant(), changes));
    }

    private static List<Change> changes(HealthTimes before, HealthTimes after) {
        return Stream.of(
                        Change.of("probeHours", before.probeHours(), after.probeHours()),
                        Change.of("warnDays", before.warnDays(), after.warnDays()),
                        Change.of("escalateHours", before.escalateHours(), after.escalateHours()))
                .filter(Change::happened)
                .toList();
    }
}
