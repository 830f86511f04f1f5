package org.folkmoot.plan;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.People;
import org.folkmoot.people.Permission;
import org.folkmoot.people.PersonId;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Option;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How the plan is judged, and who its officers are. */
@Controller
class PlanSettingsController {

    private final ActionPlan plan;
    private final People people;
    private final Rights rights;
    private final Words words;

    PlanSettingsController(ActionPlan plan, People people, Rights rights, Words words) {
        this.plan = plan;
        this.people = people;
        this.rights = rights;
        this.words = words;
    }

    /** Public for its template only. */
    public record SettingsPage(
            String seasons,
            String amberDays,
            String amberBelow,
            List<Officer> officers,
            List<Option> persons,
            List<Problem> problems) {}

    /** Public for its template only. */
    public record Officer(String name, String person) {}

    @GetMapping("/plan/settings")
    ModelAndView settings(Actor actor) {
        rights.require(actor, Permission.EDIT_PLAN, Scope.everywhere());
        var settings = plan.settings();
        var seasons =
                settings.seasons().stream().map(PlanSettingsController::day).collect(Collectors.joining(", "));
        return Pages.show(
                "plan/settings",
                page(seasons, String.valueOf(settings.amberDays()), String.valueOf(settings.amberBelow()), List.of()));
    }

    @PostMapping("/plan/settings")
    ModelAndView change(
            Actor actor,
            @RequestParam String seasons,
            @RequestParam String amberDays,
            @RequestParam String amberBelow) {
        try {
            plan.judgeBy(actor, PlanSettings.of(seasons, number(amberDays), number(amberBelow)));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again("plan/settings", page(seasons, amberDays, amberBelow, refused.problems()));
        }
        return Pages.redirect("/plan/settings", Notice.success("plan.settings.saved"));
    }

    @PostMapping("/plan/officers")
    ModelAndView officers(Actor actor, @RequestParam Map<String, String> sent) {
        var meant = new HashMap<String, Optional<PersonId>>();
        var officers = officers();
        for (var i = 0; i < officers.size(); i++) {
            var person = sent.getOrDefault("officer-" + i, "");
            meant.put(
                    officers.get(i).name(),
                    person.isEmpty() ? Optional.empty() : Optional.of(new PersonId(UUID.fromString(person))));
        }
        plan.nameOfficers(actor, meant);
        return Pages.redirect("/plan/settings", Notice.success("plan.settings.saved"));
    }

    private SettingsPage page(String seasons, String amberDays, String amberBelow, List<Problem> problems) {
        var persons = new ArrayList<Option>();
        persons.add(Option.of("", words.of("plan.officer.nobody")));
        people.active()
                .forEach(person -> persons.add(Option.named(person.id().value().toString(), person.name())));
        return new SettingsPage(seasons, amberDays, amberBelow, officers(), persons, problems);
    }

    private List<Officer> officers() {
        var answering = plan.answering();
        return plan.board().stream()
                .flatMap(board -> board.points().stream())
                .map(point -> point.point().officer())
                .filter(officer -> !officer.isBlank())
                .distinct()
                .map(officer -> new Officer(
                        officer,
                        Optional.ofNullable(answering.get(officer))
                                .map(id -> id.value().toString())
                                .orElse("")))
                .toList();
    }

    private static String day(MonthDay day) {
        return day.toString().substring(2);
    }

    private static int number(String text) {
        return text.strip().matches("\\d{1,4}") ? Integer.parseInt(text.strip()) : -1;
    }
}
