package org.folkmoot.adoption;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Option;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which networks the council uses, and the scorecards behind it. */
@Controller
@RequestMapping("/networks")
class NetworksController {

    private final Adoption adoption;
    private final Networks networks;
    private final Rights rights;
    private final Dates dates;
    private final Words words;

    NetworksController(Adoption adoption, Networks networks, Rights rights, Dates dates, Words words) {
        this.adoption = adoption;
        this.networks = networks;
        this.rights = rights;
        this.dates = dates;
        this.words = words;
    }

    /** Public for its template only. */
    public record NetworkPage(
            String key,
            String name,
            @Nullable NetworkStance current,
            List<NetworkStance> stances,
            List<Assessment> assessments,
            LocalDate today,
            List<Option> choices,
            boolean mayAssess,
            boolean mayDecide,
            StanceForm form,
            List<Problem> problems) {}

    /** The fields as they were typed. */
    public record StanceForm(
            @Nullable String stance,
            @Nullable String until,
            @Nullable String reason,
            @Nullable String assessment) {}

    /** Public for its template only. @param fields what was typed, by the name of its field */
    public record AssessmentPage(
            List<Option> networks,
            List<Criterion> criteria,
            Map<Criterion, Integer> weights,
            Map<String, String> fields,
            List<Problem> problems) {

        public String typed(String field) {
            return fields.getOrDefault(field, "");
        }
    }

    /** Public for its template only. */
    public record WeightsPage(List<Criterion> criteria, Map<String, String> fields, List<Problem> problems) {}

    @GetMapping
    ModelAndView networks(Actor actor) {
        var stances = new LinkedHashMap<String, NetworkStance>();
        adoption.stances().forEach(stance -> stances.put(stance.network(), stance));
        var lines = new ArrayList<NetworksPage.Line>();
        stances.values().forEach(stance -> lines.add(line(stance.network(), stance.name(), stance)));
        networks.all().stream()
                .filter(info -> !stances.containsKey(info.key()))
                .filter(info -> !info.network().equals(org.folkmoot.networks.Network.MANUAL))
                .forEach(info -> lines.add(line(info.key(), info.name(), null)));
        return Pages.show(
                "adoption/networks", new NetworksPage(lines, dates.today(), mayAssess(actor), mayDecide(actor)));
    }

    @GetMapping("/{key}")
    ModelAndView network(@PathVariable String key, Actor actor) {
        return Pages.show("adoption/network", page(actor, key, new StanceForm("", "", "", ""), List.of()));
    }

    @PostMapping("/{key}/stance")
    ModelAndView take(@PathVariable String key, StanceForm form, Actor actor) {
        try {
            adoption.take(
                    actor,
                    key,
                    new StanceDraft(
                            stance(form.stance()), day(form.until()), or(form.reason()), id(form.assessment())));
            return Pages.redirect("/networks/" + key, Notice.success("adoption.taken"));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again("adoption/network", page(actor, key, form, refused.problems()));
        }
    }

    @GetMapping("/assessments/new")
    ModelAndView empty(@RequestParam(defaultValue = "") String network, Actor actor) {
        rights.require(actor, Permission.HANDLE_REQUESTS, Scope.everywhere());
        return Pages.show("adoption/assessment", form(Map.of("network", network), List.of()));
    }

    @PostMapping("/assessments")
    ModelAndView assess(@RequestParam Map<String, String> fields, Actor actor) {
        var scores = new EnumMap<Criterion, Integer>(Criterion.class);
        var notes = new EnumMap<Criterion, String>(Criterion.class);
        for (var criterion : Criterion.values()) {
            var score = fields.getOrDefault(criterion.key(), "");
            if (score.matches("[0-5]")) {
                scores.put(criterion, Integer.valueOf(score));
            }
            notes.put(criterion, fields.getOrDefault(criterion.key() + "-note", ""));
        }
        try {
            var id = adoption.assess(
                    actor,
                    new AssessmentDraft(
                            fields.getOrDefault("network", ""),
                            fields.getOrDefault("name", ""),
                            fields.getOrDefault("summary", ""),
                            scores,
                            notes));
            return Pages.redirect(
                    "/networks/" + adoption.assessment(id).network(), Notice.success("adoption.assessed"));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again("adoption/assessment", form(fields, refused.problems()));
        }
    }

    @GetMapping("/weights")
    ModelAndView weights(Actor actor) {
        rights.require(actor, Permission.DECIDE_REQUESTS, Scope.everywhere());
        var fields = new LinkedHashMap<String, String>();
        adoption.weights().forEach((criterion, weight) -> fields.put(criterion.key(), weight.toString()));
        return Pages.show("adoption/weights", new WeightsPage(List.of(Criterion.values()), fields, List.of()));
    }

    @PostMapping("/weights")
    ModelAndView weigh(@RequestParam Map<String, String> fields, Actor actor) {
        var weights = new EnumMap<Criterion, Integer>(Criterion.class);
        for (var criterion : Criterion.values()) {
            var typed = fields.getOrDefault(criterion.key(), "").strip();
            weights.put(criterion, typed.matches("\\d{1,2}") ? Integer.valueOf(typed) : Integer.valueOf(-1));
        }
        try {
            adoption.weigh(actor, weights);
            return Pages.redirect("/networks", Notice.success("adoption.weighed"));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again(
                    "adoption/weights", new WeightsPage(List.of(Criterion.values()), fields, refused.problems()));
        }
    }

    private NetworksPage.Line line(String key, String name, @Nullable NetworkStance stance) {
        var newest = adoption.assessments(key).stream().findFirst();
        return new NetworksPage.Line(
                key, name, stance, newest.map(Assessment::percent).orElse(null), newest.orElse(null));
    }

    private NetworkPage page(Actor actor, String key, StanceForm form, List<Problem> problems) {
        var name = adoption.name(key);
        var stances = adoption.history(key);
        var assessments = adoption.assessments(key);
        var choices = new ArrayList<Option>();
        choices.add(Option.of("", words.of("adoption.without")));
        assessments.forEach(assessment -> choices.add(Option.of(
                assessment.id().toString(),
                words.of(
                        "adoption.assessment.of",
                        Map.of("day", dates.day(assessment.madeAt()), "score", assessment.percent())))));
        return new NetworkPage(
                key,
                name,
                stances.isEmpty() ? null : stances.getFirst(),
                stances,
                assessments,
                dates.today(),
                choices,
                mayAssess(actor),
                mayDecide(actor),
                form,
                problems);
    }

    private AssessmentPage form(Map<String, String> fields, List<Problem> problems) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", words.of("adoption.other")));
        networks.all().forEach(info -> options.add(Option.named(info.key(), info.name())));
        return new AssessmentPage(options, List.of(Criterion.values()), adoption.weights(), fields, problems);
    }

    private boolean mayAssess(Actor actor) {
        return rights.may(actor, Permission.HANDLE_REQUESTS, Scope.everywhere());
    }

    private boolean mayDecide(Actor actor) {
        return rights.may(actor, Permission.DECIDE_REQUESTS, Scope.everywhere());
    }

    private static Stance stance(@Nullable String text) {
        return Arrays.stream(Stance.values())
                .filter(stance -> stance.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Refused.invalid(Problem.of("stance", "adoption.problem.stance")));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw Refused.invalid(Problem.of("until", "adoption.problem.until"));
        }
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text.strip());
        } catch (IllegalArgumentException e) {
            throw Refused.invalid(Problem.of("assessment", "adoption.problem.assessment"));
        }
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
