package org.folkmoot.connections;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.networks.Networks;
import org.folkmoot.notifications.Message;
import org.folkmoot.notifications.Notifications;
import org.folkmoot.notifications.Recipient;
import org.folkmoot.people.People;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonId;
import org.folkmoot.people.Scope;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells those who answer for an account, and those who can sign in again, how its connection stands: one thread for each
 * incident, one for each end of a sign-in.
 */
@Component
class HealthMail {

    private final ConnectionRows rows;
    private final Incidents incidents;
    private final Networks networks;
    private final People people;
    private final ObjectProvider<Guardians> guardians;
    private final Notifications notifications;
    private final Words words;
    private final Dates dates;
    private final Clock clock;

    HealthMail(
            ConnectionRows rows,
            Incidents incidents,
            Networks networks,
            People people,
            ObjectProvider<Guardians> guardians,
            Notifications notifications,
            Words words,
            Dates dates,
            Clock clock) {
        this.rows = rows;
        this.incidents = incidents;
        this.networks = networks;
        this.people = people;
        this.guardians = guardians;
        this.notifications = notifications;
        this.words = words;
        this.dates = dates;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(HealthEvents.ConnectionBroke bell) {
        tell(bell.incident(), "broke", false);
    }

    @ApplicationModuleListener
    void on(HealthEvents.IncidentChanged bell) {
        tell(bell.incident(), "changed", false);
    }

    @ApplicationModuleListener
    void on(HealthEvents.IncidentEscalated bell) {
        tell(bell.incident(), "escalated", true);
    }

    @ApplicationModuleListener
    void on(HealthEvents.ConnectionHealed bell) {
        var incident = incidents.find(bell.incident()).orElseThrow();
        tell(bell.incident(), "healed", incident.escalatedAt() != null);
    }

    @ApplicationModuleListener
    void on(HealthEvents.SignInEnding bell) {
        var connection = rows.find(bell.connection()).orElseThrow();
        var args = Map.of(
                "name", connection.name(),
                "network", network(connection),
                "day", dates.day(bell.ends()),
                "moment", dates.moment(bell.ends()));
        send(connection, "ending", args, "connections.ending." + connection.id().value() + bell.ends(), false);
    }

    @ApplicationModuleListener
    void on(HealthEvents.AccountRenamed bell) {
        var connection = rows.find(bell.connection()).orElseThrow();
        var args = Map.of(
                "name", bell.subject().label(),
                "now", connection.name(),
                "handle", connection.handle(),
                "network", network(connection));
        send(
                connection,
                "renamed",
                args,
                "connections.renamed." + connection.id().value() + bell.at(),
                false);
    }

    private void tell(UUID id, String what, boolean above) {
        var incident = incidents.find(id).orElseThrow();
        var connection = rows.find(incident.connection()).orElseThrow();
        var end = incident.closedAt() == null ? clock.instant() : incident.closedAt();
        var args = Map.of(
                "name", connection.name(),
                "network", network(connection),
                "health", state(connection, incident),
                "since", dates.moment(incident.openedAt()),
                "lasted", dates.span(java.time.Duration.between(incident.openedAt(), end)),
                "note", incident.said() == null ? "-" : incident.said());
        send(connection, what, args, incident.thread(), above);
    }

    private void send(Connection connection, String what, Map<String, String> args, String thread, boolean above) {
        var message = new Message(
                "connections.mail." + what + ".subject",
                "connections.mail." + what + ".body",
                args,
                ConnectionsController.HOME + "/" + connection.id().value());
        for (var person : readers(connection.id(), above)) {
            notifications.send(
                    new Recipient(person.name(), person.email(), person.id().value()), message, thread);
        }
    }

    /** Each person once, whatever they are to the account. */
    private Set<Person> readers(ConnectionId id, boolean above) {
        var readers = new LinkedHashSet<Person>();
        guardians.stream().forEach(room -> readers.addAll(named(room.first(id))));
        readers.addAll(people.whoMay(Permission.CONNECT_ACCOUNTS, Scope.everywhere()));
        if (above) {
            guardians.stream().forEach(room -> readers.addAll(named(room.next(id))));
            readers.addAll(people.whoMay(Permission.MANAGE_INSTALLATION, Scope.everywhere()));
        }
        return readers;
    }

    /** Those who have left are not written to. */
    private List<Person> named(List<PersonId> ids) {
        var gone = people.gone();
        return people.named(ids).values().stream()
                .filter(person -> !gone.contains(person.id()))
                .toList();
    }

    /** The missing rights by their names: "A right is missing: publish posts, reply". */
    private String state(Connection connection, Incident incident) {
        var state = words.of("connections.health." + incident.health().name().toLowerCase(Locale.ROOT));
        return incident.health() != Health.DEGRADED || connection.missing().isEmpty()
                ? state
                : state + ": "
                        + connection.missing().stream()
                                .map(right -> words.of(
                                        "networks.right." + right.right().name()))
                                .collect(Collectors.joining(", "));
    }

    private String network(Connection connection) {
        return networks.info(connection.network()).name();
    }
}
