package org.folkmoot.publishing;

import org.folkmoot.foundation.Actor;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.web.NavItem;
import org.springframework.stereotype.Component;

@Component
class CalendarNavigation implements NavItem {

    private final Rights rights;

    CalendarNavigation(Rights rights) {
        this.rights = rights;
    }

    @Override
    public String key() {
        return "calendar";
    }

    @Override
    public String href() {
        return "/calendar";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean shownTo(Actor actor) {
        return rights.may(actor, Permission.DRAFT)
                || rights.may(actor, Permission.APPROVE)
                || rights.may(actor, Permission.SEE_REPORTS);
    }
}
