package org.folkmoot.reporting;

import org.folkmoot.foundation.Actor;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.web.NavItem;
import org.springframework.stereotype.Component;

@Component
class ReportsNavigation implements NavItem {

    private final Rights rights;

    ReportsNavigation(Rights rights) {
        this.rights = rights;
    }

    @Override
    public String key() {
        return "reports";
    }

    @Override
    public String href() {
        return "/reports";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public boolean shownTo(Actor actor) {
        return rights.may(actor, Permission.SEE_REPORTS);
    }
}
