package org.folkmoot.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.People;
import org.folkmoot.people.Permission;
import org.folkmoot.people.PersonId;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Tab;
import org.folkmoot.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One round: its progress, the owners' answers, the sign-off and the report. */
@Controller
@RequestMapping("/audits/{id}")
class AuditController {

    private final AuditRounds rounds;
    private final Checks checks;
    private final Register register;
    private final AnswerRule answers;
    private final Networks networks;
    private final People people;
    private final Rights rights;
    private final Words words;

    AuditController(
            AuditRounds rounds,
            Checks checks,
            Register register,
            AnswerRule answers,
            Networks networks,
            People people,
            Rights rights,
            Words words) {
        this.rounds = rounds;
        this.checks = checks;
        this.register = register;
        this.answers = answers;
        this.networks = networks;
        this.people = people;
        this.rights = rights;
        this.words = words;
    }

    @GetMapping
    ModelAndView audit(@PathVariable AuditId id, @RequestParam(defaultValue = "") String view, Actor actor) {
        return Pages.show("checks/audit", page(id, view, actor, "", List.of()));
    }

    @PostMapping("/answers/{account}")
    ModelAndView answer(@PathVariable AuditId id, @PathVariable AccountId account, Actor actor) {
        try {
            rounds.answer(actor, id, account);
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again("checks/audit", page(id, "mine", actor, "", refused.problems()));
        }
        return Pages.redirect(
                "/audits/" + id.value() + "?view=mine",
                Notice.success(
                        "checks.audit.answered",
                        Map.of("name", register.account(account).name())));
    }

    @PostMapping("/signature")
    ModelAndView sign(
            @PathVariable AuditId id, @RequestParam(name = "text", defaultValue = "") String text, Actor actor) {
        try {
            rounds.sign(actor, id, text);
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again("checks/audit", page(id, "all", actor, text, refused.problems()));
        }
        return Pages.redirect("/audits/" + id.value() + "/report", Notice.success("checks.audit.signed"));
    }

    @GetMapping("/report")
    ModelAndView report(@PathVariable AuditId id, Actor actor) {
        requireSeeing(actor);
        var page = page(id, "report", actor, "", List.of());
        return Pages.show("checks/auditReport", page);
    }

    @GetMapping("/report.csv")
    ResponseEntity<byte[]> csv(@PathVariable AuditId id, Actor actor) {
        requireSeeing(actor);
        var audit = rounds.get(id);
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(words.of("checks.audit.csv.heading").split("\\|")));
        rounds.report(id)
                .orElseGet(() -> rounds.soFar(audit))
                .entries()
                .forEach(entry -> rows.add(List.of(
                        entry.sheet().name(),
                        networks.info(new Network(entry.sheet().network())).name(),
                        entry.sheet().directorate(),
                        entry.sheet().service(),
                        words.of(entry.answered() ? "checks.yes" : "checks.no"),
                        entry.by(),
                        String.valueOf(entry.sheet().percent()),
                        words.of("checks.rag." + entry.sheet().rag()),
                        names(entry.sheet().findings().keySet()),
                        names(entry.fresh()),
                        names(entry.mended()))));
        return Table.csv("audit.csv", rows);
    }

    private void requireSeeing(Actor actor) {
        rights.require(actor, Permission.SEE_RISKS, Scope.everywhere());
    }

    private String names(java.util.Collection<String> keys) {
        return keys.stream().map(key -> words.of("checks.check." + key)).collect(Collectors.joining("; "));
    }

    private AuditsPage.One page(AuditId id, String wanted, Actor actor, String text, List<Problem> problems) {
        var audit = rounds.get(id);
        var all = rights.may(actor, Permission.SEE_RISKS, Scope.everywhere());
        var report = rounds.report(id).orElseGet(() -> rounds.soFar(audit));
        var view = all
                ? (wanted.equals("mine") || wanted.equals("findings") || wanted.equals("report") ? wanted : "all")
                : "mine";
        var lines = lines(audit, report, actor, view.equals("mine"));
        if (!all && lines.isEmpty()) {
            throw Refused.missing("page");
        }
        return new AuditsPage.One(
                audit,
                view,
                all ? tabs(id, view) : List.of(),
                groups(report),
                lines,
                report,
                rights.may(actor, Permission.KEEP_RISKS, Scope.everywhere()),
                report.entries().size() - report.answered(),
                text,
                problems);
    }

    private List<AuditsPage.Line> lines(Audit audit, AuditReport report, Actor actor, boolean mine) {
        var owners = rounds.lines(audit.id()).stream()
                .filter(line -> line.owner() != null)
                .collect(
                        Collectors.toMap(line -> line.account().value(), line -> Objects.requireNonNull(line.owner())));
        var named = people.named(owners.values().stream().map(PersonId::new).collect(Collectors.toSet()));
        var sheets = audit.open()
                ? checks.sheets().stream()
                        .collect(Collectors.toMap(sheet -> sheet.account().id().value(), sheet -> sheet))
                : Map.<java.util.UUID, CheckSheet>of();
        return report.entries().stream()
                .filter(entry -> !mine || AnswerRule.answers(actor, register.account(new AccountId(entry.account()))))
                .map(entry -> {
                    var sheet = sheets.get(entry.account());
                    var owner = owners.get(entry.account());
                    var person = owner == null ? null : named.get(new PersonId(owner));
                    return new AuditsPage.Line(
                            entry.account(),
                            entry,
                            person == null ? "" : person.name(),
                            networks.info(new Network(entry.sheet().network())).name(),
                            sheet == null ? 0 : sheet.open().size(),
                            sheet != null && audit.open() && answers.mayAnswer(actor, sheet.account()));
                })
                .toList();
    }

    private static List<AuditsPage.Group> groups(AuditReport report) {
        var by = report.entries().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.sheet().directorate() + "\u001f"
                                + entry.sheet().service(),
                        TreeMap::new,
                        Collectors.toList()));
        return by.values().stream()
                .map(entries -> new AuditsPage.Group(
                        entries.getFirst().sheet().service(),
                        entries.getFirst().sheet().directorate(),
                        (int) entries.stream()
                                .filter(AuditReport.Entry::answered)
                                .count(),
                        entries.size(),
                        entries.stream()
                                .mapToInt(entry -> entry.sheet().findings().size())
                                .sum()))
                .toList();
    }

    private List<Tab> tabs(AuditId id, String view) {
        var href = "/audits/" + id.value();
        return List.of(
                Tab.of(words.of("checks.audit.view.all"), href, view.equals("all")),
                Tab.of(words.of("checks.audit.view.mine"), href + "?view=mine", view.equals("mine")),
                Tab.of(words.of("checks.audit.view.findings"), href + "?view=findings", view.equals("findings")));
    }
}
