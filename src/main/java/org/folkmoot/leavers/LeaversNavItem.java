package org.folkmoot.leavers;

import org.folkmoot.foundation.Actor;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.web.NavItem;
import org.springframework.stereotype.Component;

/** Among the settings, with how many have not handed over yet. */
@Component
class LeaversNavItem implements NavItem {

    private final LeaverRows rows;
    private final Rights rights;

    LeaversNavItem(LeaverRows rows, Rights rights) {
        this.rows = rows;
        this.rights = rights;
    }

    @Override
    public String key() {
        return "leavers";
    }

    @Override
    public String href() {
        return LeaversController.ADDRESS;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Place place() {
        return Place.SETTINGS;
    }

    @Override
    public boolean shownTo(Actor actor) {
        return rights.may(actor, Permission.MANAGE_PEOPLE);
    }

    @Override
    public int waiting(Actor actor) {
        return shownTo(actor) ? rows.open() : 0;
    }
}
