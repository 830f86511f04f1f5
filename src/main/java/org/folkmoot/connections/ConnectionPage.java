package org.folkmoot.connections;

import java.util.List;
import org.folkmoot.foundation.Problem;

/** Public for its template only. */
public record ConnectionPage(
        Connection connection, String network, List<ConnectPage.Asked> fields, List<Problem> problems) {

    public String href() {
        return ConnectionsController.HOME + "/" + connection.id().value();
    }
}
