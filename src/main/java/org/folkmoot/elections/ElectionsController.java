package org.folkmoot.elections;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The council's elections, those whose pre-election period runs among them. */
@Controller
@RequestMapping("/risks/elections")
class ElectionsController {

    private final Elections elections;
    private final Rights rights;
    private final Dates dates;

    ElectionsController(Elections elections, Rights rights, Dates dates) {
        this.elections = elections;
        this.rights = rights;
        this.dates = dates;
    }

    /** Public for its template only. */
    public record ElectionsPage(List<Line> lines, Typed typed, boolean mayKeep, List<Problem> problems) {}

    /** Public for its template only. */
    public record Line(Election election, Election.State state) {}

    /** Public for its template only; the fields of the form. */
    public record Typed(String poll, String area, String beginsOn, String noticeOn, String pollOn) {}

    @GetMapping
    ModelAndView elections(Actor actor) {
        rights.require(actor, Permission.SEE_RISKS, Scope.everywhere());
        return Pages.show("elections/elections", page(actor, new Typed("", "", "", "", ""), List.of()));
    }

    @PostMapping
    ModelAndView call(
            @RequestParam(defaultValue = "") String poll,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String beginsOn,
            @RequestParam(defaultValue = "") String noticeOn,
            @RequestParam(defaultValue = "") String pollOn,
            Actor actor) {
        try {
            var begins = day(beginsOn);
            if (begins == null && !beginsOn.isBlank()) {
                throw Refused.invalid(Problem.of("beginsOn", "elections.problem.begins"));
            }
            elections.call(actor, new ElectionDraft(poll, area, begins, day(noticeOn), day(pollOn)));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            var typed = new Typed(poll, area, beginsOn, noticeOn, pollOn);
            return Pages.again("elections/elections", page(actor, typed, refused.problems()));
        }
        return Pages.redirect("/risks/elections", Notice.success("elections.called"));
    }

    @PostMapping("/{id}/removal")
    ModelAndView cancel(@PathVariable UUID id, Actor actor) {
        elections.cancel(actor, id);
        return Pages.redirect("/risks/elections", Notice.success("elections.cancelled"));
    }

    private ElectionsPage page(Actor actor, Typed typed, List<Problem> problems) {
        var today = dates.today();
        return new ElectionsPage(
                elections.all().stream()
                        .map(election -> new Line(election, election.on(today)))
                        .toList(),
                typed,
                rights.may(actor, Permission.KEEP_RISKS, Scope.everywhere()),
                problems);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
