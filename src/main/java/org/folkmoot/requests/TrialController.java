package org.folkmoot.requests;

import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.register.AccountId;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class TrialController {

    private final Trial trial;
    private final RequestRows requests;
    private final RequestPages pages;

    TrialController(Trial trial, RequestRows requests, RequestPages pages) {
        this.trial = trial;
        this.requests = requests;
        this.pages = pages;
    }

    /** @param fields {@code reached} once for each measure, in their order; a figure such as 1,200 is one of them */
    @PostMapping("/probations/{account}/review")
    ModelAndView review(
            @PathVariable AccountId account,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String until,
            Actor actor) {
        var reached = fields.getOrDefault("reached", List.of());
        try {
            trial.review(
                    actor,
                    account,
                    new ProbationDraft(
                            RequestInput.constant(ProbationOutcome.values(), outcome, "outcome"),
                            reason,
                            reached,
                            RequestInput.date(until, "until").orElse(null)));
        } catch (Refused refused) {
            var request = requests.byAccount(account);
            if (refused.kind() != Refused.Kind.INVALID || request.isEmpty()) {
                throw refused;
            }
            var typed = new RequestPage.Typed("", "", reason, outcome, "", until, reached);
            return Pages.again(
                    "requests/request", pages.page(actor, request.get().id(), refused.problems(), typed));
        }
        return Pages.redirect(
                requests.byAccount(account)
                        .map(request -> "/requests/" + request.id().value())
                        .orElse("/requests"),
                Notice.success("requests.done.reviewed"));
    }
}
