package org.folkmoot.connections;

import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Subject;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Panel;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** On Today: what ends soon, for those who look after connections. */
@Component
class ExpiryPanel implements Panel {

    private final ExpiryCalendar calendar;
    private final HealthTimesRows settings;
    private final Rights rights;

    ExpiryPanel(ExpiryCalendar calendar, HealthTimesRows settings, Rights rights) {
        this.calendar = calendar;
        this.settings = settings;
        this.rights = rights;
    }

    /** Public for its template only. */
    public record Soon(List<Expiry> expiries) {}

    @Override
    public String key() {
        return "connections.expiring";
    }

    @Override
    public String place() {
        return "today.connections";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean shownTo(Actor actor, Subject subject) {
        return rights.may(actor, Permission.CONNECT_ACCOUNTS, Scope.everywhere())
                && !calendar.within(actor, settings.get().calendarDays()).isEmpty();
    }

    @Override
    public ModelAndView content(Actor actor, Subject subject) {
        return Pages.show(
                "connections/expiring",
                new Soon(calendar.within(actor, settings.get().calendarDays())));
    }
}
