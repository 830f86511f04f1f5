package org.folkmoot.requests;

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

@Controller
@RequestMapping("/request-settings")
class RequestSettingsController {

    private static final List<String> FIELDS = List.of(
            "triageDays",
            "communicationsDays",
            "decisionDays",
            "appealDays",
            "probationMonths",
            "noticeDays",
            "retentionYears");

    private final Promises promises;
    private final Rights rights;

    RequestSettingsController(Promises promises, Rights rights) {
        this.promises = promises;
        this.rights = rights;
    }

    /** Public for its template only. */
    public record SettingsPage(List<Field> fields, List<Problem> problems) {}

    /** Public for its template only. */
    public record Field(String name, String value) {}

    @GetMapping
    ModelAndView settings(Actor actor) {
        rights.require(actor, Permission.DECIDE_REQUESTS, Scope.everywhere());
        var now = promises.settings();
        var values = List.of(
                now.triageDays(),
                now.communicationsDays(),
                now.decisionDays(),
                now.appealDays(),
                now.probationMonths(),
                now.noticeDays(),
                now.retentionYears());
        var fields = new java.util.ArrayList<Field>();
        for (var i = 0; i < FIELDS.size(); i++) {
            fields.add(new Field(FIELDS.get(i), values.get(i).toString()));
        }
        return Pages.show("requests/settings", new SettingsPage(fields, List.of()));
    }

    @PostMapping
    ModelAndView change(@RequestParam Map<String, String> sent, Actor actor) {
        try {
            promises.change(
                    actor,
                    new RequestSettings(
                            number(sent, "triageDays"),
                            number(sent, "communicationsDays"),
                            number(sent, "decisionDays"),
                            number(sent, "appealDays"),
                            number(sent, "probationMonths"),
                            number(sent, "noticeDays"),
                            number(sent, "retentionYears")));
            return Pages.redirect("/request-settings", Notice.success("requests.done.settings"));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            var typed = FIELDS.stream()
                    .map(name -> new Field(name, sent.getOrDefault(name, "")))
                    .toList();
            return Pages.again("requests/settings", new SettingsPage(typed, refused.problems()));
        }
    }

    /** What is no number is out of every range. */
    private static int number(Map<String, String> sent, String name) {
        var text = sent.getOrDefault(name, "").strip();
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
    }
}
