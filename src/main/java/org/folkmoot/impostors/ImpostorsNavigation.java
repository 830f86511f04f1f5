package org.folkmoot.impostors;

import org.folkmoot.foundation.Actor;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.NavItem;
import org.springframework.stereotype.Component;

@Component
class ImpostorsNavigation implements NavItem {

    private final Rights rights;
    private final FakeReports reports;

    ImpostorsNavigation(Rights rights, FakeReports reports) {
        this.rights = rights;
        this.reports = reports;
    }

    @Override
    public String key() {
        return "impostors";
    }

    @Override
    public String href() {
        return "/impostors";
    }

    @Override
    public int order() {
        return 75;
    }

    @Override
    public Place place() {
        return Place.ACCOUNTS;
    }

    @Override
    public boolean shownTo(Actor actor) {
        return rights.may(actor, Permission.SEE_RISKS, Scope.everywhere());
    }

    @Override
    public int waiting(Actor actor) {
        return reports.waiting();
    }
}
