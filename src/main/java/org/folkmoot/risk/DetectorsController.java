package org.folkmoot.risk;

import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What each detector last said, when it looks, and by which numbers it judges. */
@Controller
@RequestMapping("/risks/detectors")
class DetectorsController {

    private final Detectors detectors;
    private final RiskPages pages;
    private final Rights rights;

    DetectorsController(Detectors detectors, RiskPages pages, Rights rights) {
        this.detectors = detectors;
        this.pages = pages;
        this.rights = rights;
    }

    @GetMapping
    ModelAndView detectors(Actor actor) {
        if (!rights.may(actor, Permission.SEE_RISKS)) {
            rights.require(actor, Permission.SEE_RISKS, Scope.everywhere());
        }
        return page(detectors.settings(), actor, List.of());
    }

    @PostMapping("/looks")
    ModelAndView look(Actor actor) {
        detectors.look(actor);
        return Pages.redirect("/risks/detectors", Notice.success("risk.looked"));
    }

    @PostMapping("/settings")
    ModelAndView settings(@RequestParam Map<String, String> fields, Actor actor) {
        var settings = new RiskSettings(
                number(fields, "profileDays"),
                number(fields, "idleDays"),
                number(fields, "latePercent"),
                number(fields, "tokenDays"),
                number(fields, "reviewDays"),
                number(fields, "dismissedDays"),
                number(fields, "trainingMonths"));
        try {
            detectors.judgeBy(actor, settings);
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            var page = page(settings, actor, refused.problems());
            page.setStatus(org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return Pages.redirect("/risks/detectors", Notice.success("risk.settings.saved"));
    }

    private ModelAndView page(RiskSettings settings, Actor actor, List<Problem> problems) {
        return Pages.show("risk/detectors", pages.detectors(detectors.last(), settings, actor, problems));
    }

    private static int number(Map<String, String> fields, String name) {
        var text = fields.getOrDefault(name, "").strip();
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
    }
}
