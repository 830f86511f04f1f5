package org.folkmoot.connections;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Ids;
import org.folkmoot.networks.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Draws the conclusions from what was found of a connection: begins and ends its incident, opens and closes its gaps. In
 * the transaction that writes down what was found.
 */
@Component
class Watch {

    private final Incidents incidents;
    private final Gaps gaps;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Watch(Incidents incidents, Gaps gaps, Ids ids, Clock clock, ApplicationEventPublisher events) {
        this.incidents = incidents;
        this.gaps = gaps;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param before the connection as it stood before this was found
     * @param since from when on it counts
     */
    void look(Actor actor, Connection before, Connection after, Gap.Cause cause, Instant since) {
        switch (after.health()) {
            case BROKEN, REVOKED -> {
                worse(actor, after);
                open(actor, before, after, Set.of(Right.values()), cause, since);
            }
            case DEGRADED -> {
                worse(actor, after);
                var missing = missing(after);
                open(actor, before, after, missing, Gap.Cause.PERMISSION, since);
                close(actor, after, EnumSet.complementOf(EnumSet.copyOf(missing)));
            }
            case HEALTHY, EXPIRING -> {
                healed(actor, after);
                close(actor, after, EnumSet.allOf(Right.class));
            }
            case UNPROBED -> {}
        }
    }

    /** It was given up: nothing is expected of it any more. */
    void end(Actor actor, Connection connection) {
        healed(actor, connection);
        shut(actor, connection, gaps.open(connection.id()));
    }

    /** Reading fails again and again, though probes work. */
    void unread(Actor actor, Connection connection, Right right, String said, Instant since) {
        var gap = new Gap(
                ids.next(), connection.id(), right, Gap.Cause.READING, said, connection.probedAt(), since, null, 0);
        if (gaps.open(gap)) {
            opened(actor, connection, List.of(gap));
        }
    }

    /** Reading works again. */
    void read(Actor actor, Connection connection, Right right) {
        shut(
                actor,
                connection,
                gaps.open(connection.id()).stream()
                        .filter(gap -> gap.right() == right && gap.cause() == Gap.Cause.READING)
                        .toList());
    }

    private void worse(Actor actor, Connection connection) {
        var now = clock.instant();
        var open = incidents.open(connection.id());
        if (open.isEmpty()) {
            var incident =
                    new Incident(ids.next(), connection.id(), connection.health(), connection.note(), now, null, null);
            incidents.add(incident);
            events.publishEvent(new HealthEvents.ConnectionBroke(
                    incident.id(),
                    actor,
                    connection.subject(),
                    now,
                    List.of(Change.of("health", null, connection.health()))));
        } else if (open.get().health() != connection.health()) {
            incidents.change(open.get().id(), connection.health(), connection.note());
            events.publishEvent(new HealthEvents.IncidentChanged(
                    open.get().id(),
                    actor,
                    connection.subject(),
                    now,
                    List.of(Change.of("health", open.get().health(), connection.health()))));
        }
    }

    private void healed(Actor actor, Connection connection) {
        incidents.open(connection.id()).ifPresent(incident -> {
            incidents.close(incident.id(), clock.instant());
            events.publishEvent(
                    new HealthEvents.ConnectionHealed(incident.id(), actor, connection.subject(), clock.instant()));
        });
    }

    private void open(
            Actor actor, Connection before, Connection after, Set<Right> rights, Gap.Cause cause, Instant since) {
        var offered = after.rights().stream().map(GrantedRight::right).collect(Collectors.toSet());
        var opened = rights.stream()
                .filter(offered::contains)
                .map(right -> new Gap(
                        ids.next(), after.id(), right, cause, after.note(), worked(before, right), since, null, 0))
                .filter(gaps::open)
                .toList();
        opened(actor, after, opened);
    }

    /** A reading that fails is closed by a reading that works, whatever probes say. */
    private void close(Actor actor, Connection connection, Set<Right> working) {
        shut(
                actor,
                connection,
                gaps.open(connection.id()).stream()
                        .filter(gap -> working.contains(gap.right()) && gap.cause() != Gap.Cause.READING)
                        .toList());
    }

    private void opened(Actor actor, Connection connection, List<Gap> opened) {
        if (!opened.isEmpty()) {
            events.publishEvent(new HealthEvents.GapOpened(
                    connection.id(), actor, connection.subject(), clock.instant(), changes(opened, null, "open")));
        }
    }

    private void shut(Actor actor, Connection connection, List<Gap> over) {
        if (!over.isEmpty()) {
            over.forEach(gap -> gaps.close(gap.id(), clock.instant()));
            events.publishEvent(new HealthEvents.GapClosed(
                    connection.id(), actor, connection.subject(), clock.instant(), changes(over, "open", "closed")));
        }
    }

    private static List<Change> changes(List<Gap> gaps, @Nullable String before, String after) {
        return gaps.stream()
                .map(gap -> Change.of(gap.right().name(), before, after))
                .toList();
    }

    private static Set<Right> missing(Connection connection) {
        return connection.rights().stream()
                .filter(right -> !right.granted())
                .map(GrantedRight::right)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Right.class)));
    }

    /** Null when it never worked, as far as anybody knows. */
    private static @Nullable Instant worked(Connection before, Right right) {
        return Stream.of(before)
                .filter(connection ->
                        connection.health().usable() && connection.granted().contains(right))
                .map(Connection::probedAt)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
