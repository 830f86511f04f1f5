package org.folkmoot.assets;

import org.folkmoot.foundation.Actor;
import org.folkmoot.web.NavItem;
import org.springframework.stereotype.Component;

@Component
class LibraryNavigation implements NavItem {

    private final LibraryRule rule;

    LibraryNavigation(LibraryRule rule) {
        this.rule = rule;
    }

    @Override
    public String key() {
        return "library";
    }

    @Override
    public String href() {
        return "/library";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public boolean shownTo(Actor actor) {
        return rule.mayLook(actor);
    }
}
