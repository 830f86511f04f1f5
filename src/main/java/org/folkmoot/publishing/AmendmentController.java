package org.folkmoot.publishing;

import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.register.Register;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A proposed correction with its difference, and the answer of whoever approves; or what became of a removal. */
@Controller
@RequestMapping("/amendments/{id}")
class AmendmentController {

    private final Upkeep upkeep;
    private final Composer composer;
    private final Register register;
    private final Networks networks;
    private final Rights rights;

    AmendmentController(Upkeep upkeep, Composer composer, Register register, Networks networks, Rights rights) {
        this.upkeep = upkeep;
        this.composer = composer;
        this.register = register;
        this.networks = networks;
        this.rights = rights;
    }

    @GetMapping
    ModelAndView show(Actor actor, @PathVariable UUID id) {
        composer.requireReading(actor);
        return Pages.show("publishing/amendment", page(actor, id, "", List.of()));
    }

    @PostMapping("/approval")
    ModelAndView approve(Actor actor, @PathVariable UUID id, @RequestParam String seen) {
        return answer(
                actor,
                id,
                "",
                () -> upkeep.approve(actor, new AmendmentId(id), new RevisionHash(seen)),
                "publishing.amendment.approved");
    }

    @PostMapping("/return")
    ModelAndView giveBack(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        return answer(
                actor,
                id,
                reason,
                () -> upkeep.giveBack(actor, new AmendmentId(id), reason),
                "publishing.amendment.returned");
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(Actor actor, @PathVariable UUID id) {
        return answer(
                actor, id, "", () -> upkeep.withdraw(actor, new AmendmentId(id)), "publishing.amendment.withdrawn");
    }

    private ModelAndView answer(Actor actor, UUID id, String reason, Runnable act, String done) {
        try {
            act.run();
            return Pages.redirect("/amendments/" + id, Notice.success(done));
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.FORBIDDEN || refused.kind() == Refused.Kind.MISSING) {
                throw refused;
            }
            var view = Pages.again("publishing/amendment", page(actor, id, reason, refused.problems()));
            if (refused.kind() == Refused.Kind.OVERTAKEN) {
                view.setStatus(HttpStatus.CONFLICT);
            }
            return view;
        }
    }

    private AmendmentPage page(Actor actor, UUID id, String reason, List<Problem> problems) {
        var amendment = upkeep.get(new AmendmentId(id));
        var account = register.account(amendment.account());
        var scope = register.scope(amendment.account());
        var waits = amendment.status() == AmendmentStatus.ASKED;
        var objection = waits ? upkeep.objection(actor, amendment) : null;
        return new AmendmentPage(
                amendment,
                account.name(),
                account.network().key(),
                networks.info(account.network()).name(),
                amendment.kind() == Amendment.Kind.CORRECTION
                        ? WordDiff.of(amendment.before(), amendment.text())
                        : List.of(),
                waits && objection == null,
                objection,
                waits && (rights.may(actor, Permission.DRAFT, scope) || rights.may(actor, Permission.APPROVE, scope)),
                reason,
                problems);
    }
}
