package org.folkmoot.publishing;

import org.folkmoot.foundation.Actor;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.web.NavItem;
import org.springframework.stereotype.Component;

@Component
class NewPostNavigation implements NavItem {

    private final Rights rights;

    NewPostNavigation(Rights rights) {
        this.rights = rights;
    }

    @Override
    public String key() {
        return "newpost";
    }

    @Override
    public String href() {
        return "/posts/new";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Place place() {
        return Place.CREATE;
    }

    @Override
    public boolean shownTo(Actor actor) {
        return rights.may(actor, Permission.DRAFT);
    }
}
