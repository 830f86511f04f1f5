package org.folkmoot.connections;

import org.folkmoot.foundation.Actor;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.NavItem;
import org.springframework.stereotype.Component;

@Component
class ConnectionsNavItem implements NavItem {

    private final Rights rights;

    ConnectionsNavItem(Rights rights) {
        this.rights = rights;
    }

    @Override
    public String key() {
        return "connections";
    }

    @Override
    public String href() {
        return ConnectionsController.HOME;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Place place() {
        return Place.SETTINGS;
    }

    @Override
    public boolean shownTo(Actor actor) {
        return rights.may(actor, Permission.CONNECT_ACCOUNTS, Scope.everywhere());
    }
}
