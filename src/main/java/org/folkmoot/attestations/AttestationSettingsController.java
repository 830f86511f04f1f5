package org.folkmoot.attestations;

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

/** How often entries are confirmed, and who is reminded when. */
@Controller
@RequestMapping(AttestationSettingsController.ADDRESS)
class AttestationSettingsController implements NavItem {

    static final String ADDRESS = "/settings/confirmations";

    private final Attestations attestations;
    private final Rights rights;

    AttestationSettingsController(Attestations attestations, Rights rights) {
        this.attestations = attestations;
        this.rights = rights;
    }

    /** Public for its template only; what was typed. */
    public record DaysPage(
            String every, String ahead, String deputyAfter, String escalateAfter, List<Problem> problems) {}

    @GetMapping
    ModelAndView days(Actor actor) {
        rights.require(actor, Permission.MANAGE_INSTALLATION, Scope.everywhere());
        var now = attestations.settings();
        return Pages.show(
                "attestations/settings",
                new DaysPage(
                        String.valueOf(now.every()),
                        String.valueOf(now.ahead()),
                        String.valueOf(now.deputyAfter()),
                        String.valueOf(now.escalateAfter()),
                        List.of()));
    }

    @PostMapping
    ModelAndView change(
            Actor actor,
            @RequestParam String every,
            @RequestParam String ahead,
            @RequestParam String deputyAfter,
            @RequestParam String escalateAfter) {
        try {
            attestations.change(
                    actor,
                    new AttestationSettings(number(every), number(ahead), number(deputyAfter), number(escalateAfter)));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again(
                    "attestations/settings",
                    new DaysPage(every, ahead, deputyAfter, escalateAfter, refused.problems()));
        }
        return Pages.redirect(ADDRESS, Notice.success("attestations.settings.saved"));
    }

    @Override
    public String key() {
        return "confirmations";
    }

    @Override
    public String href() {
        return ADDRESS;
    }

    @Override
    public int order() {
        return 21;
    }

    @Override
    public Place place() {
        return Place.SETTINGS;
    }

    @Override
    public boolean shownTo(Actor actor) {
        return rights.may(actor, Permission.MANAGE_INSTALLATION);
    }

    /** What is no number is refused as one out of range. */
    private static int number(String text) {
        return text.strip().matches("\\d{1,5}") ? Integer.parseInt(text.strip()) : -1;
    }
}
