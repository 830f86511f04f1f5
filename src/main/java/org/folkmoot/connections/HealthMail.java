package org.folkmoot.connections;

import java.util.Locale;
import java.util.Map;
import org.folkmoot.networks.Networks;
import org.folkmoot.notifications.Message;
import org.folkmoot.notifications.Notifications;
import org.folkmoot.notifications.Recipient;
import org.folkmoot.people.People;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Scope;
import org.folkmoot.web.Words;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells those who can sign in again, once for each change to the worse. */
@Component
class HealthMail {

    private final Connections connections;
    private final Networks networks;
    private final People people;
    private final Notifications notifications;
    private final Words words;

    HealthMail(Connections connections, Networks networks, People people, Notifications notifications, Words words) {
        this.connections = connections;
        this.networks = networks;
        this.people = people;
        this.notifications = notifications;
        this.words = words;
    }

    @ApplicationModuleListener
    void tell(ConnectionHealthChanged changed) {
        var connection = connections.get(changed.id());
        if (!connection.connected() || !needsSomebody(changed.after())) {
            return;
        }
        var message = new Message(
                "connections.mail.subject",
                "connections.mail.body",
                Map.of(
                        "name", connection.name(),
                        "network", networks.info(connection.network()).name(),
                        "health", word(changed.after()),
                        "note", connection.note() == null ? "-" : connection.note()),
                ConnectionsController.HOME + "/" + connection.id().value());
        people.whoMay(Permission.CONNECT_ACCOUNTS, Scope.everywhere())
                .forEach(person -> notifications.send(
                        new Recipient(person.name(), person.email(), person.id().value()), message));
    }

    private static boolean needsSomebody(Health health) {
        return switch (health) {
            case EXPIRING, DEGRADED, BROKEN, REVOKED -> true;
            case HEALTHY, UNPROBED -> false;
        };
    }

    private String word(Health health) {
        return words.of("connections.health." + health.name().toLowerCase(Locale.ROOT));
    }
}
