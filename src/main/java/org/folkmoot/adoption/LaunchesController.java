package org.folkmoot.adoption;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.People;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonId;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Option;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Panels;
import org.folkmoot.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/launches")
class LaunchesController {

    private final LaunchPlans plans;
    private final Networks networks;
    private final People people;
    private final LaunchAccounts accounts;
    private final Rights rights;
    private final Panels panels;
    private final Dates dates;
    private final Words words;

    LaunchesController(
            LaunchPlans plans,
            Networks networks,
            People people,
            LaunchAccounts accounts,
            Rights rights,
            Panels panels,
            Dates dates,
            Words words) {
        this.plans = plans;
        this.networks = networks;
        this.people = people;
        this.accounts = accounts;
        this.rights = rights;
        this.panels = panels;
        this.dates = dates;
        this.words = words;
    }

    /** Public for its template only. */
    public record LaunchesPage(List<Line> lines, boolean mayPlan) {}

    /** Public for its template only. */
    public record Line(Launch launch, String network, String owner) {}

    /** Public for its template only. */
    public record FormPage(
            Map<String, String> fields, List<Option> networks, List<Option> people, List<Problem> problems) {

        public String typed(String field) {
            return fields.getOrDefault(field, "");
        }
    }

    @GetMapping
    ModelAndView launches(Actor actor) {
        var lines = plans.all().stream()
                .map(launch -> new Line(launch, networks.info(launch.network()).name(), name(launch.owner())))
                .toList();
        return Pages.show("adoption/launches", new LaunchesPage(lines, mayPlan(actor)));
    }

    @GetMapping("/new")
    ModelAndView empty(Actor actor) {
        rights.require(actor, Permission.HANDLE_REQUESTS, Scope.everywhere());
        return Pages.show("adoption/launchForm", form(Map.of(), List.of()));
    }

    @PostMapping
    ModelAndView plan(@RequestParam Map<String, String> fields, Actor actor) {
        try {
            var id = plans.plan(
                    actor,
                    new LaunchDraft(
                            fields.getOrDefault("name", ""),
                            networks.find(fields.getOrDefault("network", "")).orElse(null),
                            day(fields.getOrDefault("launchOn", "")),
                            person(fields.getOrDefault("owner", "")),
                            fields.getOrDefault("request", ""),
                            List.of()));
            return Pages.redirect("/launches/" + id, Notice.success("adoption.planned"));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again("adoption/launchForm", form(fields, refused.problems()));
        }
    }

    @GetMapping("/{id}")
    ModelAndView launch(@PathVariable UUID id, Actor actor) {
        return Pages.show("adoption/launch", page(actor, id, Map.of(), List.of()));
    }

    @PostMapping("/{id}/gates/{kind}")
    ModelAndView end(
            @PathVariable UUID id,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "false") boolean skipped,
            Actor actor) {
        var gate = Arrays.stream(GateKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> Refused.missing("gate"));
        return act(actor, id, Map.of("note", note), "adoption.ended", () -> plans.end(actor, id, gate, skipped, note));
    }

    @PostMapping("/{id}/account")
    ModelAndView concern(@PathVariable UUID id, @RequestParam(defaultValue = "") String account, Actor actor) {
        return act(
                actor,
                id,
                Map.of("account", account),
                "adoption.concerned",
                () -> plans.concern(actor, id, LaunchAccounts.id(account)));
    }

    @PostMapping("/{id}/measures")
    ModelAndView measure(@PathVariable UUID id, @RequestParam Map<String, String> fields, Actor actor) {
        if (fields.containsKey("more")) {
            plans.requireWork(actor, plans.launch(id));
            return Pages.show("adoption/launch", page(actor, id, fields, List.of()));
        }
        var measures = typed(fields);
        return act(actor, id, fields, "adoption.measured", () -> plans.measure(actor, id, measures));
    }

    @PostMapping("/{id}/decision")
    ModelAndView decide(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String go,
            @RequestParam(defaultValue = "") String reason,
            Actor actor) {
        return act(actor, id, Map.of("go", go, "reason", reason), "adoption.decided", () -> {
            if (!go.equals("true") && !go.equals("false")) {
                plans.launch(id);
                rights.require(actor, Permission.DECIDE_REQUESTS, Scope.everywhere());
                throw Refused.invalid(Problem.of("go", "adoption.problem.go"));
            }
            plans.decide(actor, id, go.equals("true"), reason);
        });
    }

    private ModelAndView act(Actor actor, UUID id, Map<String, String> fields, String done, Runnable command) {
        try {
            command.run();
            return Pages.redirect("/launches/" + id, Notice.success(done));
        } catch (Refused refused) {
            return switch (refused.kind()) {
                case FORBIDDEN, MISSING -> throw refused;
                case INVALID, OVERTAKEN -> Pages.again("adoption/launch", page(actor, id, fields, refused.problems()));
            };
        }
    }

    private LaunchPage page(Actor actor, UUID id, Map<String, String> fields, List<Problem> problems) {
        var launch = plans.launch(id);
        var measures = fields.containsKey("name-0") ? typed(fields) : new ArrayList<>(launch.measures());
        if (measures.size() < LaunchPlans.MOST_MEASURES) {
            measures.add(blank());
        }
        return new LaunchPage(
                launch,
                networks.info(launch.network()).name(),
                name(launch.owner()),
                plans.looks(launch),
                accounts.of(launch),
                accounts.choices(launch),
                measures,
                dates.today(),
                plans.mayWork(actor, launch),
                rights.may(actor, Permission.DECIDE_REQUESTS, Scope.everywhere()),
                fields,
                problems,
                panels.of("history", actor, launch.subject()));
    }

    private FormPage form(Map<String, String> fields, List<Problem> problems) {
        var known = new ArrayList<Option>();
        known.add(Option.of("", words.of("adoption.choose")));
        networks.all().forEach(info -> known.add(Option.named(info.key(), info.name())));
        var persons = new ArrayList<Option>();
        persons.add(Option.of("", words.of("adoption.choose")));
        people.active()
                .forEach(person -> persons.add(Option.named(person.id().value().toString(), person.name())));
        return new FormPage(fields, known, persons, problems);
    }

    /** Rows in which nothing stands are none. */
    private static List<Measure> typed(Map<String, String> fields) {
        var measures = new ArrayList<Measure>();
        for (var row = 0; fields.containsKey("name-" + row); row++) {
            var measure = measure(fields, row);
            if (!measure.equals(blank())) {
                measures.add(measure);
            }
        }
        return measures;
    }

    private static Measure measure(Map<String, String> fields, int row) {
        return new Measure(
                field(fields, "name", row),
                field(fields, "source", row),
                field(fields, "target30", row),
                field(fields, "target90", row),
                field(fields, "target180", row),
                field(fields, "reached30", row),
                field(fields, "reached90", row),
                field(fields, "reached180", row));
    }

    private static String field(Map<String, String> fields, String name, int row) {
        return fields.getOrDefault(name + "-" + row, "").strip();
    }

    private static Measure blank() {
        return new Measure("", "", "", "", "", "", "", "");
    }

    private boolean mayPlan(Actor actor) {
        return rights.may(actor, Permission.HANDLE_REQUESTS, Scope.everywhere());
    }

    private String name(PersonId id) {
        return people.find(id).map(Person::name).orElse("");
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable PersonId person(String text) {
        try {
            return text.isBlank() ? null : new PersonId(UUID.fromString(text.strip()));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
