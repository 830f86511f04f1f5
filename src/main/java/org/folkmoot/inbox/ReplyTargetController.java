package org.folkmoot.inbox;

import java.time.Duration;
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

/** How soon residents are promised an answer. */
@Controller
@RequestMapping(ReplyTargetController.ADDRESS)
class ReplyTargetController implements NavItem {

    static final String ADDRESS = "/settings/reply-target";

    private final Inbox inbox;
    private final Rights rights;

    ReplyTargetController(Inbox inbox, Rights rights) {
        this.inbox = inbox;
        this.rights = rights;
    }

    /** Public for its template only. */
    public record TargetPage(String hours, List<Problem> problems) {}

    @GetMapping
    ModelAndView target(Actor actor) {
        rights.require(actor, Permission.MANAGE_INSTALLATION, Scope.everywhere());
        var hours = String.valueOf(inbox.settings().target().toMinutes() / 60.0).replaceAll("\\.0$", "");
        return Pages.show("inbox/target", new TargetPage(hours, List.of()));
    }

    @PostMapping
    ModelAndView change(Actor actor, @RequestParam String target) {
        try {
            var typed = target.strip().replace(',', '.');
            var hours = typed.matches("\\d{1,3}(\\.\\d{1,2})?") ? Double.parseDouble(typed) : 0;
            inbox.promise(actor, Duration.ofMinutes(Math.round(hours * 60)));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again("inbox/target", new TargetPage(target, refused.problems()));
        }
        return Pages.redirect(ADDRESS, Notice.success("inbox.settings.saved"));
    }

    @Override
    public String key() {
        return "reply";
    }

    @Override
    public String href() {
        return ADDRESS;
    }

    @Override
    public int order() {
        return 60;
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
