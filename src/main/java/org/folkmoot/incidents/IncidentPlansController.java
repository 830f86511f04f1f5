package org.folkmoot.incidents;

import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.NavItem;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How often incident plans are rehearsed. */
@Controller
@RequestMapping(IncidentPlansController.ADDRESS)
class IncidentPlansController implements NavItem {

    static final String ADDRESS = "/settings/incident-plans";

    private final IncidentPlans plans;
    private final Rights rights;

    IncidentPlansController(IncidentPlans plans, Rights rights) {
        this.plans = plans;
        this.rights = rights;
    }

    /** Public for its template only; what was typed. */
    public record RehearsalPage(String months, List<Problem> problems) {}

    @GetMapping
    ModelAndView months(Actor actor) {
        rights.require(actor, Permission.MANAGE_INSTALLATION, Scope.everywhere());
        return Pages.show("incidents/rehearsal", new RehearsalPage(String.valueOf(plans.rehearsedEvery()), List.of()));
    }

    @PostMapping
    ModelAndView change(@RequestParam(defaultValue = "") String months, Actor actor) {
        try {
            plans.rehearseEvery(actor, months.strip().matches("\\d{1,4}") ? Integer.parseInt(months.strip()) : 0);
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again("incidents/rehearsal", new RehearsalPage(months, refused.problems()));
        }
        return Pages.redirect(ADDRESS, Notice.success("incidents.rehearsal.saved"));
    }

    @Override
    public String key() {
        return "incident-plans";
    }

    @Override
    public String href() {
        return ADDRESS;
    }

    @Override
    public int order() {
        return 22;
    }

    @Override
    public Place place() {
        return Place.SETTINGS;
    }

    @Override
    public boolean shownTo(Actor actor) {
        return rights.may(actor, Permission.MANAGE_INSTALLATION);
    }
}
