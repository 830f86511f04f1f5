package org.folkmoot.delivery;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.folkmoot.connections.Connections;
import org.folkmoot.connections.Guardians;
import org.folkmoot.networks.Networks;
import org.folkmoot.notifications.Message;
import org.folkmoot.notifications.Notifications;
import org.folkmoot.notifications.Recipient;
import org.folkmoot.people.People;
import org.folkmoot.people.PersonId;
import org.folkmoot.web.Dates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the account's owner and deputy what they have to post by hand. */
@Component
class HandPostingMail {

    private final Deliveries deliveries;
    private final DeliveryRows rows;
    private final Clearances clearances;
    private final Connections connections;
    private final Networks networks;
    private final ObjectProvider<Guardians> guardians;
    private final People people;
    private final Notifications notifications;
    private final Dates dates;
    private final Clock clock;

    HandPostingMail(
            Deliveries deliveries,
            DeliveryRows rows,
            Clearances clearances,
            Connections connections,
            Networks networks,
            ObjectProvider<Guardians> guardians,
            @Lazy People people,
            @Lazy Notifications notifications,
            @Lazy Dates dates,
            Clock clock) {
        this.deliveries = deliveries;
        this.rows = rows;
        this.clearances = clearances;
        this.connections = connections;
        this.networks = networks;
        this.guardians = guardians;
        this.people = people;
        this.notifications = notifications;
        this.dates = dates;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(DeliveryHandedOver bell) {
        var delivery = deliveries.get(bell.id());
        if (delivery.status() == DeliveryStatus.HANDED_OVER) {
            send(delivery, "handed", false);
        }
    }

    /** One bell of the thread is over when it is posted, not posted, or taken back. */
    @ApplicationModuleListener
    void on(DeliveryDecided bell) {
        notifications.settle(path(bell.id()));
    }

    @ApplicationModuleListener
    void on(DeliveryWithdrawn bell) {
        notifications.settle(path(bell.id()));
    }

    @Transactional
    public void remind(DeliveryId id) {
        if (rows.remind(id, clock.instant())) {
            send(deliveries.get(id), "late", true);
        }
    }

    private void send(Delivery delivery, String what, boolean above) {
        var args = Map.of(
                "what", clearances.of(delivery.source()).label(delivery.source()),
                "account", connections.get(delivery.connection()).name(),
                "network", networks.info(delivery.network()).name(),
                "due", dates.moment(delivery.dueAt()));
        var message = new Message(
                "delivery.mail." + what + ".subject", "delivery.mail." + what + ".body", args, path(delivery.id()));
        for (var person : people.named(readers(delivery, above)).values()) {
            notifications.send(
                    new Recipient(person.name(), person.email(), person.id().value()),
                    message,
                    "delivery.by-hand." + delivery.id().value());
        }
    }

    private List<PersonId> readers(Delivery delivery, boolean above) {
        var readers = new LinkedHashSet<PersonId>();
        guardians.stream().forEach(room -> {
            readers.addAll(room.first(delivery.connection()));
            if (above) {
                readers.addAll(room.next(delivery.connection()));
            }
        });
        readers.removeAll(people.gone());
        return List.copyOf(readers);
    }

    private static String path(DeliveryId id) {
        return "/deliveries/" + id.value();
    }
}
