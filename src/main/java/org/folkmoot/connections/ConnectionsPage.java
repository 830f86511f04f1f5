package org.folkmoot.connections;

import java.util.List;
import org.folkmoot.networks.NetworkInfo;

/** Public for its template only. */
public record ConnectionsPage(List<Row> rows, List<NetworkInfo> connectable) {

    public record Row(Connection connection, String network) {

        public String href() {
            return ConnectionsController.HOME + "/" + connection.id().value();
        }
    }
}
