package org.folkmoot.checks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.folkmoot.foundation.Actor;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.register.Register;
import org.folkmoot.register.Service;
import org.folkmoot.web.Option;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Tab;
import org.folkmoot.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The score of every account, and everything that was found wanting, as far as the reader may see. */
@Controller
class ChecksController {

    private static final int LIMIT = 50;

    private final Checks checks;
    private final Register register;
    private final Networks networks;
    private final Steps steps;
    private final Rights rights;
    private final Words words;

    ChecksController(Checks checks, Register register, Networks networks, Steps steps, Rights rights, Words words) {
        this.checks = checks;
        this.register = register;
        this.networks = networks;
        this.steps = steps;
        this.rights = rights;
        this.words = words;
    }

    @GetMapping("/checks")
    ModelAndView accounts(ChecksQuery query, Actor actor) {
        return Pages.show("checks/checks", page("accounts", query, actor));
    }

    @GetMapping("/checks/findings")
    ModelAndView findings(ChecksQuery query, Actor actor) {
        return Pages.show("checks/checks", page("findings", query, actor));
    }

    @GetMapping("/checks/findings.csv")
    ResponseEntity<byte[]> csv(ChecksQuery query, Actor actor) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(words.of("checks.csv.heading").split("\\|")));
        findings(rows(query, actor))
                .forEach(finding -> rows.add(List.of(
                        finding.row().sheet().account().name(),
                        finding.row().network(),
                        finding.row().service(),
                        words.of("checks.check." + finding.line().check().key()),
                        words.of(finding.line().critical() ? "checks.critical" : "checks.ordinary"),
                        finding.line().words(),
                        finding.line().driftedAt() == null
                                ? ""
                                : finding.line().driftedAt().toString(),
                        finding.steps())));
        return Table.csv("findings.csv", rows);
    }

    List<ChecksPage.Row> rows(ChecksQuery query, Actor actor) {
        var services = register.services().stream().collect(Collectors.toMap(Service::id, Service::name));
        return visible(actor).stream()
                .filter(query::keeps)
                .sorted(Comparator.comparingInt(ChecksController::order))
                .map(sheet -> new ChecksPage.Row(
                        sheet,
                        networks.info(sheet.account().network()).name(),
                        services.getOrDefault(sheet.account().service(), "")))
                .toList();
    }

    private ChecksPage page(String view, ChecksQuery query, Actor actor) {
        var all = rows(query, actor);
        var found = view.equals("findings") ? findings(all) : List.<ChecksPage.Finding>of();
        var list = view.equals("findings") ? found : all;
        var until = Math.min(list.size(), query.from() + LIMIT);
        var from = Math.min(query.from(), until);
        return new ChecksPage(
                view,
                query,
                tabs(view),
                view.equals("findings") ? List.of() : all.subList(from, until),
                view.equals("findings") ? found.subList(from, until) : List.of(),
                list.size(),
                query.next(list, LIMIT),
                all.stream().collect(Collectors.toMap(row -> row.sheet().score().rag(), row -> 1, Integer::sum)),
                (int) all.stream()
                        .flatMap(row -> row.sheet().findings().stream())
                        .filter(line -> line.driftedAt() != null)
                        .count(),
                any(
                        "checks.any.network",
                        networks.all().stream()
                                .map(info -> Option.named(info.key(), info.name()))
                                .toList()),
                any(
                        "checks.any.service",
                        register.services().stream()
                                .map(service ->
                                        Option.named(service.id().value().toString(), service.name()))
                                .toList()),
                any(
                        "checks.any.state",
                        List.of("red", "amber", "green", "drift", "open").stream()
                                .map(state -> Option.of(state, words.of("checks.state." + state)))
                                .toList()),
                rights.may(actor, Permission.KEEP_RISKS, Scope.everywhere()));
    }

    private List<CheckSheet> visible(Actor actor) {
        var reach = rights.reach(actor, Permission.SEE_RISKS);
        return checks.sheets().stream()
                .filter(sheet -> AnswerRule.answers(actor, sheet.account())
                        || reach.covers(Scope.account(
                                sheet.account().id().value(),
                                sheet.account().service().value())))
                .toList();
    }

    private List<ChecksPage.Finding> findings(List<ChecksPage.Row> rows) {
        return rows.stream()
                .flatMap(row -> row.sheet().findings().stream()
                        .map(line -> new ChecksPage.Finding(
                                row, line, steps.of(line.check(), row.sheet().account()))))
                .sorted(Comparator.comparing(finding -> !finding.line().critical()))
                .toList();
    }

    /** Worst first: red before amber before green, then by how much is in order. */
    private static int order(CheckSheet sheet) {
        return -1_000 * sheet.score().rag().ordinal() + sheet.score().percent();
    }

    private List<Tab> tabs(String view) {
        return List.of(
                Tab.of(words.of("checks.tab.accounts"), "/checks", view.equals("accounts")),
                Tab.of(words.of("checks.tab.findings"), "/checks/findings", view.equals("findings")),
                Tab.of(words.of("checks.tab.access"), "/checks/access", view.equals("access")),
                Tab.of(words.of("checks.tab.baselines"), "/checks/baselines", view.equals("baselines")));
    }

    private List<Option> any(String key, List<Option> options) {
        var all = new ArrayList<Option>();
        all.add(Option.of("", words.of(key)));
        all.addAll(options);
        return all;
    }
}
