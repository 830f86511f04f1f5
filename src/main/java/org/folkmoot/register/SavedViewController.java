package org.folkmoot.register;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Subject;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Keeps a filter of the list under a name: for oneself, or for everybody by those who keep the register. */
@Controller
@RequestMapping("/accounts/views")
class SavedViewController {

    private static final int LONGEST = 60;

    private final SavedViews views;
    private final Rights rights;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher bells;
    private final TransactionTemplate transaction;

    SavedViewController(
            SavedViews views,
            Rights rights,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher bells,
            TransactionTemplate transaction) {
        this.views = views;
        this.rights = rights;
        this.ids = ids;
        this.clock = clock;
        this.bells = bells;
        this.transaction = transaction;
    }

    @PostMapping
    ModelAndView save(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean shared,
            AccountQuery query,
            Actor.Person actor) {
        if (shared) {
            rights.require(actor, Permission.EDIT_REGISTER, Scope.everywhere());
        }
        var address = AccountExport.query(query);
        var back = address.isEmpty() ? "/accounts" : "/accounts?" + address;
        if (name.isBlank() || name.strip().length() > LONGEST) {
            return Pages.redirect(
                    back,
                    new Notice(
                            Notice.Tone.WARNING, "register.view.name.wrong", Map.of("most", String.valueOf(LONGEST))));
        }
        var view = new SavedView(ids.next(), shared ? null : actor.id(), name.strip(), address);
        transaction.executeWithoutResult(status -> {
            views.add(view);
            bells.publishEvent(new ViewEvents.ViewSaved(actor, subject(view), clock.instant()));
        });
        return Pages.redirect(back, Notice.success("register.view.saved", Map.of("name", view.name())));
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(@PathVariable UUID id, Actor.Person actor) {
        var view = views.find(id)
                .filter(found -> found.shared() || actor.id().equals(found.person()))
                .orElseThrow(() -> Refused.missing("view"));
        if (view.shared()) {
            rights.require(actor, Permission.EDIT_REGISTER, Scope.everywhere());
        }
        transaction.executeWithoutResult(status -> {
            views.remove(id);
            bells.publishEvent(new ViewEvents.ViewRemoved(actor, subject(view), clock.instant()));
        });
        return Pages.redirect("/accounts", Notice.success("register.view.removed", Map.of("name", view.name())));
    }

    private static Subject subject(SavedView view) {
        return new Subject("saved-view", view.id(), view.name());
    }
}
