package org.folkmoot.connections;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Recurring;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes incidents that nobody has put right to those above, and warns of sign-ins that end. */
@Component
class IncidentRound implements Recurring {

    private static final Actor ACTOR = new Actor.Job("connections.incidents");

    private final ConnectionRows rows;
    private final Incidents incidents;
    private final Warnings warnings;
    private final ObjectProvider<WorkingTime> workingTime;
    private final HealthTimesRows settings;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    IncidentRound(
            ConnectionRows rows,
            Incidents incidents,
            Warnings warnings,
            ObjectProvider<WorkingTime> workingTime,
            HealthTimesRows settings,
            Clock clock,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.incidents = incidents;
        this.warnings = warnings;
        this.workingTime = workingTime;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
        this.events = events;
    }

    @Override
    public String key() {
        return "connections.incidents";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        incidents.open().stream()
                .filter(incident -> incident.escalatedAt() == null && overdue(incident.openedAt()))
                .forEach(incident -> transaction.executeWithoutResult(status -> escalate(incident)));
        rows.connected().stream()
                .filter(connection -> connection.expiresAt() != null)
                .forEach(connection -> transaction.executeWithoutResult(status -> warn(connection)));
    }

    /** Without working hours every hour counts. */
    private boolean overdue(Instant openedAt) {
        var hours = workingTime.getIfAvailable(() -> Instant::plus);
        return !hours.after(openedAt, settings.get().escalateAfter()).isAfter(clock.instant());
    }

    private void escalate(Incident incident) {
        var connection = rows.find(incident.connection()).orElseThrow();
        if (incidents.escalate(incident.id(), clock.instant())) {
            events.publishEvent(
                    new HealthEvents.IncidentEscalated(incident.id(), ACTOR, connection.subject(), clock.instant()));
        }
    }

    /** Only the nearest warning is given: who connects ten days before the end is not told of fourteen. */
    private void warn(Connection connection) {
        var ends = java.util.Objects.requireNonNull(connection.expiresAt());
        var now = clock.instant();
        if (!ends.isAfter(now)) {
            return;
        }
        settings.get().warnDays().stream()
                .filter(days -> !ends.isAfter(now.plus(Duration.ofDays(days))))
                .reduce((longer, shorter) -> shorter)
                .filter(days -> warnings.give(connection.id(), ends, days, now))
                .ifPresent(days -> events.publishEvent(
                        new HealthEvents.SignInEnding(connection.id(), days, ends, ACTOR, connection.subject(), now)));
    }
}
