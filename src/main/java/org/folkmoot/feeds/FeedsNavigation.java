package org.folkmoot.feeds;

import org.folkmoot.foundation.Actor;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.web.NavItem;
import org.springframework.stereotype.Component;

@Component
class FeedsNavigation implements NavItem {

    private final Rights rights;

    FeedsNavigation(Rights rights) {
        this.rights = rights;
    }

    @Override
    public String key() {
        return "feeds";
    }

    @Override
    public String href() {
        return "/feeds";
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public boolean shownTo(Actor actor) {
        return rights.may(actor, Permission.DRAFT);
    }
}
