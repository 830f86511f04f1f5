package org.folkmoot.connections;

import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Subject;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Panel;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** On Today: the connections that need somebody now, for those who can put them right; see {@link ExpiryPanel}. */
@Component
class BrokenConnectionsPanel implements Panel {

    private final Connections connections;
    private final Networks networks;
    private final Rights rights;

    BrokenConnectionsPanel(Connections connections, Networks networks, Rights rights) {
        this.connections = connections;
        this.networks = networks;
        this.rights = rights;
    }

    @Override
    public String key() {
        return "connections.broken";
    }

    @Override
    public String place() {
        return "today.connections";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean shownTo(Actor actor, Subject subject) {
        return rights.may(actor, Permission.CONNECT_ACCOUNTS, Scope.everywhere())
                && !needing().isEmpty();
    }

    @Override
    public ModelAndView content(Actor actor, Subject subject) {
        return Pages.show("connections/broken", new ConnectionsPage(needing(), 0));
    }

    private List<ConnectionsPage.Row> needing() {
        return connections.all().stream()
                .filter(connection -> switch (connection.health()) {
                    case HEALTHY, EXPIRING, UNPROBED -> false;
                    case DEGRADED, BROKEN, REVOKED -> true;
                })
                .map(connection -> new ConnectionsPage.Row(
                        connection, networks.info(connection.network()).name(), false))
                .toList();
    }
}
