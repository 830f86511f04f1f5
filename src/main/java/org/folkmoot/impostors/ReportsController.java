package org.folkmoot.impostors;

import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.register.Recognition;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What residents reported, waiting for somebody to decide. */
@Controller
@RequestMapping("/impostors/reports")
class ReportsController {

    private final FakeReports reports;
    private final Impostors impostors;
    private final ImpostorsController lists;
    private final Recognition recognition;
    private final Networks networks;
    private final Rights rights;

    ReportsController(
            FakeReports reports,
            Impostors impostors,
            ImpostorsController lists,
            Recognition recognition,
            Networks networks,
            Rights rights) {
        this.reports = reports;
        this.impostors = impostors;
        this.lists = lists;
        this.recognition = recognition;
        this.networks = networks;
        this.rights = rights;
    }

    @GetMapping
    ModelAndView reports(Actor actor) {
        rights.require(actor, Permission.SEE_RISKS, Scope.everywhere());
        return Pages.show("impostors/reports", page(actor, "", List.of()));
    }

    @PostMapping("/{id}/suspicion")
    ModelAndView suspect(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String network,
            @RequestParam(defaultValue = "") String name,
            Actor actor) {
        try {
            var report = reports.get(id);
            if (networks.find(network).isEmpty()) {
                throw Refused.invalid(Problem.of("network", "impostors.network.missing"));
            }
            var lookalike =
                    reports.suspect(actor, id, new LookalikeDraft(network, "", name, report.address(), report.words()));
            return Pages.redirect("/impostors/" + lookalike.value(), Notice.success("impostors.kept"));
        } catch (Refused refused) {
            return again(refused, id, actor);
        }
    }

    @PostMapping("/{id}/dismissal")
    ModelAndView dismiss(@PathVariable UUID id, @RequestParam(defaultValue = "") String why, Actor actor) {
        try {
            reports.dismiss(actor, id, why);
            return Pages.redirect("/impostors/reports", Notice.success("impostors.report.dismissed"));
        } catch (Refused refused) {
            return again(refused, id, actor);
        }
    }

    private ModelAndView again(Refused refused, UUID id, Actor actor) {
        if (refused.kind() != Refused.Kind.INVALID) {
            throw refused;
        }
        var here = refused.problems().stream()
                .map(problem -> Problem.of(
                        problem.field().isEmpty() ? "" : problem.field() + "-" + id, problem.key(), problem.args()))
                .toList();
        return Pages.again("impostors/reports", page(actor, id.toString(), here));
    }

    private ImpostorsPage.ReportsPage page(Actor actor, String typed, List<Problem> problems) {
        return new ImpostorsPage.ReportsPage(
                reports.open().stream()
                        .map(report -> new ImpostorsPage.Waiting(
                                report,
                                impostors.like(lastPart(report.address())).stream()
                                        .limit(3)
                                        .map(impostors::why)
                                        .toList(),
                                recognition.of(report.address()).stream()
                                        .filter(account -> account.status().ours())
                                        .map(account -> account.name())
                                        .findFirst()
                                        .orElse("")))
                        .toList(),
                rights.may(actor, Permission.KEEP_RISKS, Scope.everywhere()),
                lists.choices(),
                typed,
                problems);
    }

    /** Of an address the name in it: what stands behind the last slash. */
    private static String lastPart(String address) {
        var path = address.strip().replaceAll("[?#].*$", "").replaceAll("/+$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
