package org.folkmoot.risk;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.checks.Table;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The risk register as a list, its export and the form of a risk. */
@Controller
class RisksController {

    private static final int MOST_EXPORTED = 100_000;

    private final RiskRegister register;
    private final Risks risks;
    private final RiskPages pages;
    private final Rights rights;
    private final Words words;
    private final Dates dates;

    RisksController(RiskRegister register, Risks risks, RiskPages pages, Rights rights, Words words, Dates dates) {
        this.register = register;
        this.risks = risks;
        this.pages = pages;
        this.rights = rights;
        this.words = words;
        this.dates = dates;
    }

    @GetMapping("/risks")
    ModelAndView risks(RiskQuery query, Actor actor) {
        return Pages.show("risk/risks", pages.list(query, actor));
    }

    @GetMapping("/risks.csv")
    ResponseEntity<byte[]> csv(RiskQuery query, Actor actor) {
        var filter = register.within(actor, query.filter(actor, dates.today()));
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(words.of("risk.csv.heading").split("\\|")));
        pages.rows(risks.find(filter, null, MOST_EXPORTED).rows()).forEach(row -> rows.add(cells(row)));
        return Table.csv("risks.csv", rows);
    }

    @GetMapping("/risks/new")
    ModelAndView empty(@RequestParam(defaultValue = "") String account, Actor actor) {
        if (!rights.may(actor, Permission.KEEP_RISKS)) {
            rights.require(actor, Permission.KEEP_RISKS, Scope.everywhere());
        }
        return Pages.show(
                "risk/form", pages.edit(RiskForm.empty(dates.today().plusDays(90), account), null, List.of()));
    }

    @PostMapping("/risks")
    ModelAndView open(RiskForm form, Actor actor) {
        try {
            var id = register.open(actor, form.draft());
            return Pages.redirect("/risks/" + id.value(), Notice.success("risk.opened"));
        } catch (Refused refused) {
            return again(refused, form, null);
        }
    }

    @GetMapping("/risks/{id}/entry")
    ModelAndView entry(@PathVariable RiskId id, Actor actor) {
        var risk = register.get(id);
        if (!register.mayKeep(actor, risk)) {
            rights.require(actor, Permission.KEEP_RISKS, Scope.everywhere());
        }
        return Pages.show("risk/form", pages.edit(RiskForm.of(risk), risk, List.of()));
    }

    @PostMapping("/risks/{id}")
    ModelAndView change(@PathVariable RiskId id, RiskForm form, Actor actor) {
        try {
            register.change(actor, id, form.draft());
            return Pages.redirect("/risks/" + id.value(), Notice.success("risk.saved"));
        } catch (Refused refused) {
            return again(refused, form, register.get(id));
        }
    }

    private ModelAndView again(Refused refused, RiskForm form, @Nullable Risk saved) {
        return switch (refused.kind()) {
            case FORBIDDEN, MISSING -> throw refused;
            case OVERTAKEN -> {
                if (saved == null || saved.closedAt() != null) {
                    throw refused;
                }
                var page = Pages.again("risk/form", pages.overtaken(form, saved));
                page.setStatus(HttpStatus.CONFLICT);
                yield page;
            }
            case INVALID -> Pages.again("risk/form", pages.edit(form, saved, refused.problems()));
        };
    }

    private List<String> cells(RisksPage.Row row) {
        var risk = row.risk();
        return List.of(
                String.valueOf(risk.number()),
                words.of("risk.category." + risk.category().key()),
                risk.cause(),
                risk.event(),
                risk.effect(),
                String.valueOf(risk.inherent().likelihood()),
                String.valueOf(risk.inherent().impact()),
                risk.controls(),
                String.valueOf(risk.residual().likelihood()),
                String.valueOf(risk.residual().impact()),
                String.valueOf(risk.residual().product()),
                row.owner(),
                risk.reviewOn().toString(),
                row.account() == null ? "" : row.account().name(),
                risk.hazard() == null ? "" : risk.hazard().name(),
                risk.seen(),
                risk.openedAt().toString(),
                risk.closedAt() == null ? "" : risk.closedAt().toString(),
                risk.closedWords() == null ? "" : risk.closedWords());
    }
}
