package org.folkmoot.register;

import java.util.Map;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Keeps a filter of the list under a name. */
@Controller
@RequestMapping("/accounts/views")
class SavedViewController {

    private final ViewKeeping views;

    SavedViewController(ViewKeeping views) {
        this.views = views;
    }

    @PostMapping
    ModelAndView save(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean shared,
            AccountQuery query,
            Actor.Person actor) {
        var address = query.address();
        var back = address.isEmpty() ? "/accounts" : "/accounts?" + address;
        try {
            var view = views.save(actor, name, shared, query);
            return Pages.redirect(back, Notice.success("register.view.saved", Map.of("name", view.name())));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.redirect(
                    back,
                    new Notice(
                            Notice.Tone.WARNING,
                            "register.view.name.wrong",
                            Map.of("most", String.valueOf(ViewKeeping.LONGEST))));
        }
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(@PathVariable UUID id, Actor.Person actor) {
        var view = views.remove(actor, id);
        return Pages.redirect("/accounts", Notice.success("register.view.removed", Map.of("name", view.name())));
    }
}
