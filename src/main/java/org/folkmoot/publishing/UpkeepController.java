package org.folkmoot.publishing;

import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Networks;
import org.folkmoot.register.Register;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes a published variant down, or asks for other words; says what its network does not do, and what can be done. */
@Controller
class UpkeepController {

    private static final String TAKE_DOWN = "publishing/takeDown";
    private static final String CORRECT = "publishing/correct";

    private final Upkeep upkeep;
    private final Publishing publishing;
    private final Composer composer;
    private final AmendmentRule rule;
    private final Register register;
    private final Networks networks;

    UpkeepController(
            Upkeep upkeep,
            Publishing publishing,
            Composer composer,
            AmendmentRule rule,
            Register register,
            Networks networks) {
        this.upkeep = upkeep;
        this.publishing = publishing;
        this.composer = composer;
        this.rule = rule;
        this.register = register;
        this.networks = networks;
    }

    @GetMapping("/variants/{id}/takedown")
    ModelAndView asksBeforeTakingDown(Actor actor, @PathVariable UUID id) {
        composer.requireReading(actor);
        return Pages.show(TAKE_DOWN, page(actor, id, Amendment.Kind.TAKE_DOWN, "", "", List.of()));
    }

    @PostMapping("/variants/{id}/takedown")
    ModelAndView takeDown(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        try {
            var amendment = upkeep.takeDown(actor, new VariantId(id), reason);
            return Pages.redirect("/amendments/" + amendment.value(), Notice.success("publishing.takedown.ordered"));
        } catch (Refused refused) {
            return again(
                    refused,
                    TAKE_DOWN,
                    () -> page(actor, id, Amendment.Kind.TAKE_DOWN, "", reason, refused.problems()));
        }
    }

    /** @param as {@code reply} to answer below it in place of changing it */
    @GetMapping("/variants/{id}/correction")
    ModelAndView asksForOtherWords(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String as) {
        composer.requireReading(actor);
        var kind = kind(as);
        var text = kind == Amendment.Kind.REPLY
                ? ""
                : publishing.variant(new VariantId(id)).revision().text();
        return Pages.show(CORRECT, page(actor, id, kind, text, "", List.of()));
    }

    @PostMapping("/variants/{id}/correction")
    ModelAndView propose(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String as,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String reason) {
        var kind = kind(as);
        try {
            var amendment = upkeep.propose(actor, new VariantId(id), kind, text, reason);
            return Pages.redirect("/amendments/" + amendment.value(), Notice.success("publishing.correction.asked"));
        } catch (Refused refused) {
            return again(refused, CORRECT, () -> page(actor, id, kind, text, reason, refused.problems()));
        }
    }

    private static ModelAndView again(Refused refused, String template, java.util.function.Supplier<AmendPage> page) {
        if (refused.kind() == Refused.Kind.FORBIDDEN || refused.kind() == Refused.Kind.MISSING) {
            throw refused;
        }
        var view = Pages.again(template, page.get());
        if (refused.kind() == Refused.Kind.OVERTAKEN) {
            view.setStatus(HttpStatus.CONFLICT);
        }
        return view;
    }

    private static Amendment.Kind kind(String as) {
        return as.equals("reply") ? Amendment.Kind.REPLY : Amendment.Kind.CORRECTION;
    }

    private AmendPage page(
            Actor actor, UUID id, Amendment.Kind kind, String text, String reason, List<Problem> problems) {
        var variant = publishing.variant(new VariantId(id));
        var account = register.account(variant.account());
        return new AmendPage(
                id,
                variant.post().value(),
                variant.label(),
                account.name(),
                networks.info(account.network()).name(),
                variant.permalink(),
                variant.revision().text(),
                rule.missing(account, kind).orElse(null),
                rule.missing(account, Amendment.Kind.REPLY).orElse(null),
                rule.missing(account, Amendment.Kind.TAKE_DOWN).orElse(null),
                upkeep.mayTakeDown(actor, variant),
                kind == Amendment.Kind.REPLY,
                text,
                reason,
                problems);
    }
}
