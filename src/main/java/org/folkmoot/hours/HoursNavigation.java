package org.folkmoot.hours;

import org.folkmoot.foundation.Actor;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.web.NavItem;
import org.springframework.stereotype.Component;

@Component
class HoursNavigation implements NavItem {

    private final Rights rights;

    HoursNavigation(Rights rights) {
        this.rights = rights;
    }

    @Override
    public String key() {
        return "hours";
    }

    @Override
    public String href() {
        return "/settings/hours";
    }

    @Override
    public int order() {
        return 64;
    }

    @Override
    public Place place() {
        return Place.SETTINGS;
    }

    @Override
    public boolean shownTo(Actor actor) {
        return rights.may(actor, Permission.MANAGE_INSTALLATION);
    }
}
