package org.folkmoot.desk;

import org.folkmoot.foundation.Actor;
import org.folkmoot.web.NavItem;
import org.springframework.stereotype.Component;

/** Today comes first and is everybody's. */
@Component
class TodayNavigation implements NavItem {

    @Override
    public String key() {
        return "today";
    }

    @Override
    public String href() {
        return "/today";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean shownTo(Actor actor) {
        return true;
    }
}
