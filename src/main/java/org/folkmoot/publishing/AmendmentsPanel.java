package org.folkmoot.publishing;

import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Subject;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.register.Register;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Panel;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Today: corrections of published posts that wait for my approval. */
@Component
class AmendmentsPanel implements Panel {

    private static final int MOST = 50;

    private final Upkeep upkeep;
    private final Register register;
    private final Rights rights;

    AmendmentsPanel(Upkeep upkeep, Register register, Rights rights) {
        this.upkeep = upkeep;
        this.register = register;
        this.rights = rights;
    }

    /** Public for its template only. */
    public record Page(List<Line> lines) {}

    public record Line(Amendment amendment, String network, String account) {}

    @Override
    public String key() {
        return "publishing.amendments";
    }

    @Override
    public String place() {
        return "today.decisions";
    }

    @Override
    public int order() {
        return 11;
    }

    @Override
    public boolean shownTo(Actor actor, Subject subject) {
        return rights.may(actor, Permission.APPROVE) && waiting(actor, subject) > 0;
    }

    @Override
    public int waiting(Actor actor, Subject subject) {
        return upkeep.waitingFor(actor, MOST).size();
    }

    @Override
    public ModelAndView content(Actor actor, Subject subject) {
        var lines = upkeep.waitingFor(actor, MOST).stream()
                .map(one -> {
                    var account = register.account(one.account());
                    return new Line(one, account.network().key(), account.name());
                })
                .toList();
        return Pages.show("publishing/amendments", new Page(lines));
    }
}
