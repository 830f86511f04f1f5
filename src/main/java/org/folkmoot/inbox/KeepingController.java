package org.folkmoot.inbox;

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

/** How long direct messages are kept and people stay blocked. */
@Controller
@RequestMapping(KeepingController.ADDRESS)
class KeepingController implements NavItem {

    static final String ADDRESS = "/settings/keeping";

    private final Housekeeping housekeeping;
    private final Rights rights;

    KeepingController(Housekeeping housekeeping, Rights rights) {
        this.housekeeping = housekeeping;
        this.rights = rights;
    }

    /** Public for its template only; in days, as they were typed. */
    public record KeepingPage(String messages, String first, String later, List<Problem> problems) {}

    @GetMapping
    ModelAndView show(Actor actor) {
        rights.require(actor, Permission.MANAGE_INSTALLATION, Scope.everywhere());
        var settings = housekeeping.settings();
        return Pages.show(
                "inbox/keeping",
                new KeepingPage(
                        String.valueOf(settings.messageDays()),
                        String.valueOf(settings.firstBlockDays()),
                        String.valueOf(settings.laterBlockDays()),
                        List.of()));
    }

    @PostMapping
    ModelAndView change(
            Actor actor,
            @RequestParam(defaultValue = "") String messages,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String later) {
        try {
            housekeeping.keep(actor, number(messages), number(first), number(later));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again("inbox/keeping", new KeepingPage(messages, first, later, refused.problems()));
        }
        return Pages.redirect(ADDRESS, Notice.success("inbox.keeping.saved"));
    }

    /** 0 for what is no number, which is refused. */
    static int number(String typed) {
        return typed.strip().matches("[0-9]{1,5}") ? Integer.parseInt(typed.strip()) : 0;
    }

    @Override
    public String key() {
        return "keeping";
    }

    @Override
    public String href() {
        return ADDRESS;
    }

    @Override
    public int order() {
        return 62;
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
