package org.folkmoot.requests;

import org.folkmoot.foundation.Actor;
import org.folkmoot.web.NavItem;
import org.springframework.stereotype.Component;

/** For everybody: anybody may ask for an account. */
@Component
class RequestsNavigation implements NavItem {

    private final Handling handling;

    RequestsNavigation(Handling handling) {
        this.handling = handling;
    }

    @Override
    public String key() {
        return "requests";
    }

    @Override
    public String href() {
        return "/requests";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Place place() {
        return Place.ACCOUNTS;
    }

    @Override
    public boolean shownTo(Actor actor) {
        return true;
    }

    @Override
    public int waiting(Actor actor) {
        return handling.countFor(actor);
    }
}
