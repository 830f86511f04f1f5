package org.folkmoot.risk;

import org.folkmoot.foundation.Actor;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.web.NavItem;
import org.springframework.stereotype.Component;

@Component
class RiskNavigation implements NavItem {

    private final Rights rights;

    RiskNavigation(Rights rights) {
        this.rights = rights;
    }

    @Override
    public String key() {
        return "risks";
    }

    @Override
    public String href() {
        return "/risks";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public Place place() {
        return Place.ACCOUNTS;
    }

    @Override
    public boolean shownTo(Actor actor) {
        return rights.may(actor, Permission.SEE_RISKS);
    }
}
