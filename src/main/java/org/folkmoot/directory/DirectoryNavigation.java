package org.folkmoot.directory;

import org.folkmoot.foundation.Actor;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.web.NavItem;
import org.springframework.stereotype.Component;

/** For those who keep the register: what the public sees, and what it says beside the accounts. */
@Component
class DirectoryNavigation implements NavItem {

    private final Rights rights;

    DirectoryNavigation(Rights rights) {
        this.rights = rights;
    }

    @Override
    public String key() {
        return "official-accounts";
    }

    @Override
    public String href() {
        return "/public-register";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Place place() {
        return Place.ACCOUNTS;
    }

    @Override
    public boolean shownTo(Actor actor) {
        return rights.reach(actor, Permission.EDIT_REGISTER).everything();
    }
}
