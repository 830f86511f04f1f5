package org.folkmoot.inbox;

import org.folkmoot.foundation.Actor;
import org.folkmoot.web.NavItem;
import org.springframework.stereotype.Component;

@Component
class InboxNavItem implements NavItem {

    private final Reading reading;
    private final Desk desk;

    InboxNavItem(Reading reading, Desk desk) {
        this.reading = reading;
        this.desk = desk;
    }

    @Override
    public String key() {
        return "inbox";
    }

    @Override
    public String href() {
        return "/inbox";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean shownTo(Actor actor) {
        return reading.anywhere(actor);
    }

    @Override
    public int waiting(Actor actor) {
        return desk.queues(actor, null, null).stream()
                .filter(one -> one.queue() == Queue.OPEN)
                .mapToInt(Desk.Counted::count)
                .sum();
    }
}
