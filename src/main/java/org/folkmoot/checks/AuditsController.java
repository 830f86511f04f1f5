package org.folkmoot.checks;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.register.Register;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Option;
import org.folkmoot.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All rounds, and how to start one. */
@Controller
@RequestMapping("/audits")
class AuditsController {

    private static final int LIMIT = 30;

    private final AuditRounds rounds;
    private final Register register;
    private final Networks networks;
    private final Rights rights;

    AuditsController(AuditRounds rounds, Register register, Networks networks, Rights rights) {
        this.rounds = rounds;
        this.register = register;
        this.networks = networks;
        this.rights = rights;
    }

    @GetMapping
    ModelAndView audits(@RequestParam(required = false) @Nullable String after, Actor actor) {
        if (!rights.may(actor, Permission.SEE_RISKS)) {
            rights.require(actor, Permission.SEE_RISKS, Scope.everywhere());
        }
        var slice = rounds.all(after, LIMIT).map(audit -> {
            var lines = rounds.lines(audit.id());
            var answered = (int) lines.stream().filter(AuditLine::answered).count();
            return new AuditsPage.Row(audit, answered, lines.size());
        });
        return Pages.show(
                "checks/audits", new AuditsPage(slice, rights.may(actor, Permission.KEEP_RISKS, Scope.everywhere())));
    }

    @GetMapping("/new")
    ModelAndView empty(Actor actor) {
        rights.require(actor, Permission.KEEP_RISKS, Scope.everywhere());
        return Pages.show("checks/auditStart", form("", "", List.of(), List.of(), List.of()));
    }

    @PostMapping
    ModelAndView start(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String dueOn,
            @RequestParam(defaultValue = "") List<String> network,
            @RequestParam(defaultValue = "") List<String> service,
            Actor actor) {
        try {
            var id = rounds.start(
                    actor,
                    new AuditWish(
                            title,
                            day(dueOn),
                            network.stream().filter(key -> !key.isBlank()).collect(Collectors.toSet()),
                            service.stream()
                                    .filter(text -> text.matches("[0-9a-fA-F-]{36}"))
                                    .map(UUID::fromString)
                                    .collect(Collectors.toSet())));
            return Pages.redirect("/audits/" + id.value(), Notice.success("checks.audit.started"));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again("checks/auditStart", form(title, dueOn, network, service, refused.problems()));
        }
    }

    static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private AuditsPage.Start form(
            String title, String dueOn, List<String> chosen, List<String> services, List<Problem> problems) {
        return new AuditsPage.Start(
                title,
                dueOn,
                chosen,
                services,
                networks.all().stream()
                        .map(info -> Option.named(info.key(), info.name()))
                        .toList(),
                register.services().stream()
                        .map(one -> Option.named(one.id().value().toString(), one.name()))
                        .toList(),
                problems);
    }
}
