package org.folkmoot.delivery;

import org.folkmoot.connections.Connections;
import org.folkmoot.networks.Networks;
import org.springframework.stereotype.Component;

/** What people call a delivery's source, account and network. */
@Component
class Labels {

    private final Clearances clearances;
    private final Connections connections;
    private final Networks networks;

    Labels(Clearances clearances, Connections connections, Networks networks) {
        this.clearances = clearances;
        this.connections = connections;
        this.networks = networks;
    }

    DeliveriesPage.Row row(Delivery delivery) {
        var source = clearances.of(delivery.source());
        var connection = connections.get(delivery.connection());
        return new DeliveriesPage.Row(
                delivery,
                source.label(delivery.source()),
                source.href(delivery.source()),
                connection.name(),
                connection.address(),
                networks.info(delivery.network()).name());
    }
}
