package org.folkmoot.distribution;

import org.folkmoot.foundation.Actor;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.NavItem;
import org.springframework.stereotype.Component;

@Component
class ListsNavigation implements NavItem {

    private final Rights rights;

    ListsNavigation(Rights rights) {
        this.rights = rights;
    }

    @Override
    public String key() {
        return "distribution-lists";
    }

    @Override
    public String href() {
        return "/distribution-lists";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Place place() {
        return Place.ACCOUNTS;
    }

    @Override
    public boolean shownTo(Actor actor) {
        return rights.may(actor, Permission.HANDLE_REQUESTS, Scope.everywhere());
    }
}
