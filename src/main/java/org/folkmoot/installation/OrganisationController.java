package org.folkmoot.installation;

import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Organisations;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.NavItem;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Option;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Name, bank holidays, time zone and colour of the organisation. */
@Controller
@RequestMapping(OrganisationController.PATH)
class OrganisationController implements NavItem {

    static final String PATH = "/settings/organisation";

    private final Installation installation;
    private final Organisations organisations;
    private final Rights rights;
    private final Words words;

    OrganisationController(Installation installation, Organisations organisations, Rights rights, Words words) {
        this.installation = installation;
        this.organisations = organisations;
        this.rights = rights;
        this.words = words;
    }

    @GetMapping
    ModelAndView page(Actor actor) {
        rights.require(actor, Permission.MANAGE_INSTALLATION, Scope.everywhere());
        return Pages.show("installation/organisation", page(OrganisationForm.of(organisations.get()), List.of()));
    }

    @PostMapping
    ModelAndView change(
            Actor actor,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String nation,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(defaultValue = "") String brand) {
        var form = new OrganisationForm(organisation, nation, zone, brand);
        try {
            installation.change(actor, form);
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again("installation/organisation", page(form, refused.problems()));
        }
        return Pages.redirect(PATH, Notice.success("installation.organisation.saved"));
    }

    private OrganisationPage page(OrganisationForm form, List<Problem> problems) {
        return new OrganisationPage(form, OrganisationForm.nations(words), OrganisationForm.zones(), problems);
    }

    @Override
    public String key() {
        return "organisation";
    }

    @Override
    public String href() {
        return PATH;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Place place() {
        return Place.SETTINGS;
    }

    @Override
    public boolean shownTo(Actor actor) {
        return rights.may(actor, Permission.MANAGE_INSTALLATION);
    }

    /** Public for its template only. */
    public record OrganisationPage(
            OrganisationForm form, List<Option> nations, List<Option> zones, List<Problem> problems) {}
}
