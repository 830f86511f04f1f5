package org.folkmoot.risk;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.checks.Table;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The security control sheet, on paper and as a table. */
@Controller
class ControlSheetController {

    private final ControlSheet sheet;
    private final Rights rights;
    private final Words words;

    ControlSheetController(ControlSheet sheet, Rights rights, Words words) {
        this.sheet = sheet;
        this.rights = rights;
        this.words = words;
    }

    @GetMapping("/risks/control-sheet")
    ModelAndView sheet(Actor actor) {
        rights.require(actor, Permission.SEE_RISKS, Scope.everywhere());
        return Pages.show("risk/controlSheet", page(actor, "", List.of()));
    }

    @GetMapping("/risks/control-sheet.csv")
    ResponseEntity<byte[]> csv(Actor actor) {
        rights.require(actor, Permission.SEE_RISKS, Scope.everywhere());
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(words.of("risk.control.csv.heading").split("\\|")));
        var principles = sheet.principles();
        sheet.lines()
                .forEach(line -> rows.add(List.of(
                        words.of("risk.principle." + line.principle()),
                        line.control(),
                        words.of("risk.control." + line.key()),
                        line.known(),
                        line.comments(),
                        words.of("risk.status."
                                + line.status().map(ControlLine.Status::key).orElse("unknown")),
                        line.residual(),
                        words.of("risk.rag." + principles.get(line.principle()).key()),
                        line.improvements())));
        return Table.csv("control-sheet.csv", rows);
    }

    @PostMapping("/risks/control-sheet/{control}")
    ModelAndView judge(
            @PathVariable String control,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String comments,
            @RequestParam(defaultValue = "") String residual,
            @RequestParam(defaultValue = "") String improvements,
            Actor actor) {
        try {
            sheet.judge(
                    actor,
                    control.replace('-', '.'),
                    ControlLine.Status.of(status).orElse(null),
                    comments,
                    residual,
                    improvements);
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            var here = refused.problems().stream()
                    .map(problem -> Problem.of(control + "-" + problem.field(), problem.key(), problem.args()))
                    .toList();
            return Pages.again("risk/controlSheet", page(actor, control, here));
        }
        return Pages.redirect("/risks/control-sheet#c-" + control, Notice.success("risk.control.saved"));
    }

    private RisksPage.Sheet page(Actor actor, String typed, List<Problem> problems) {
        return new RisksPage.Sheet(
                sheet.lines(),
                sheet.principles(),
                rights.may(actor, Permission.KEEP_RISKS, Scope.everywhere()),
                typed,
                problems);
    }
}
