package org.folkmoot.plan;

import org.folkmoot.foundation.Actor;
import org.folkmoot.web.NavItem;
import org.springframework.stereotype.Component;

@Component
class PlanNavItem implements NavItem {

    @Override
    public String key() {
        return "plan";
    }

    @Override
    public String href() {
        return "/plan";
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public boolean shownTo(Actor actor) {
        return true;
    }
}
