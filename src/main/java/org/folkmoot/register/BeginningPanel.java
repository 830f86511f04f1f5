package org.folkmoot.register;

import java.util.List;
import org.folkmoot.connections.Connections;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Subject;
import org.folkmoot.people.People;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Panel;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** On Today of whoever sets the installation up: what comes first, until all of it is there. */
@Component
class BeginningPanel implements Panel {

    private final People people;
    private final Register register;
    private final Connections connections;
    private final Rights rights;

    BeginningPanel(People people, Register register, Connections connections, Rights rights) {
        this.people = people;
        this.register = register;
        this.connections = connections;
        this.rights = rights;
    }

    /** Public for its template only. */
    public record Beginning(List<Step> steps) {}

    /** @param key of its words: {@code register.beginning.<key>} */
    public record Step(String key, String href, boolean done) {}

    @Override
    public String key() {
        return "register.beginning";
    }

    @Override
    public String place() {
        return "today.connections";
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public boolean shownTo(Actor actor, Subject subject) {
        return rights.may(actor, Permission.MANAGE_INSTALLATION, Scope.everywhere())
                && steps().stream().anyMatch(step -> !step.done());
    }

    @Override
    public ModelAndView content(Actor actor, Subject subject) {
        return Pages.show("register/beginning", new Beginning(steps()));
    }

    private List<Step> steps() {
        return List.of(
                new Step(
                        "people",
                        "/settings/people/new",
                        people.all(null, 2).rows().size() > 1),
                new Step("accounts", "/accounts", register.count(AccountFilter.all()) > 0),
                new Step(
                        "connections",
                        "/settings/connections/new",
                        !connections.all().isEmpty()));
    }
}
