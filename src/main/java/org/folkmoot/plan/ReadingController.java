package org.folkmoot.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.People;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Option;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The way of a plan from a document to the preview and into force. */
@Controller
class ReadingController {

    private final PlanImports imports;
    private final ActionPlan plan;
    private final People people;
    private final Rights rights;
    private final Words words;

    ReadingController(PlanImports imports, ActionPlan plan, People people, Rights rights, Words words) {
        this.imports = imports;
        this.plan = plan;
        this.people = people;
        this.rights = rights;
        this.words = words;
    }

    /** Public for its template only. */
    public record NewReadingPage(String text, boolean replaces, List<Problem> problems) {}

    @GetMapping("/plan/readings/new")
    ModelAndView form(Actor actor) {
        rights.require(actor, Permission.EDIT_PLAN, Scope.everywhere());
        return Pages.show("plan/newReading", new NewReadingPage("", plan.board().isPresent(), List.of()));
    }

    @PostMapping("/plan/readings")
    ModelAndView read(
            Actor actor,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        try {
            var sent = file != null && !file.isEmpty();
            var id = sent
                    ? imports.read(actor, name(file), file.getBytes())
                    : imports.read(actor, "", text.getBytes(StandardCharsets.UTF_8));
            return Pages.redirect("/plan/readings/" + id.value());
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            var page = new NewReadingPage(text, plan.board().isPresent(), refused.problems());
            return Pages.again("plan/newReading", page);
        }
    }

    private static String name(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name == null || name.isBlank() ? "file" : name;
    }

    @GetMapping("/plan/readings/{id}")
    ModelAndView preview(Actor actor, @PathVariable UUID id) {
        rights.require(actor, Permission.EDIT_PLAN, Scope.everywhere());
        if (imports.adopted(new ReadingId(id)).isPresent()) {
            return Pages.redirect("/plan", Notice.info("plan.import.adopted", java.util.Map.of()));
        }
        return Pages.show("plan/reading", page(actor, id, List.of()));
    }

    /** Saves the cells, and adds an empty one where that is the button pressed. */
    @PostMapping("/plan/readings/{id}")
    ModelAndView correct(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "save") String act,
            @RequestParam MultiValueMap<String, String> cells) {
        var reading = new ReadingId(id);
        var form = new ReadingForm(cells);
        var corrected = form.of(imports.reading(actor, reading));
        if (act.equals("action")) {
            corrected = corrected.withAction();
        } else if (act.matches("point-\\d{1,3}")) {
            var place = form.placeOf(Integer.parseInt(act.substring(6)));
            corrected = place >= 0 && place < corrected.actions().size() ? corrected.withPoint(place) : corrected;
        }
        imports.correct(actor, reading, corrected);
        return Pages.redirect("/plan/readings/" + id, Notice.success("plan.import.saved"));
    }

    @PostMapping("/plan/readings/{id}/adoption")
    ModelAndView adopt(Actor actor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> cells) {
        var reading = new ReadingId(id);
        imports.correct(actor, reading, new ReadingForm(cells).of(imports.reading(actor, reading)));
        try {
            imports.adopt(actor, reading);
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again("plan/reading", page(actor, id, refused.problems()));
        }
        return Pages.redirect("/plan", Notice.success("plan.import.done"));
    }

    private ReadingPage page(Actor actor, UUID id, List<Problem> problems) {
        var persons = new ArrayList<Option>();
        persons.add(Option.of("", words.of("plan.officer.nobody")));
        people.active()
                .forEach(person -> persons.add(Option.named(person.id().value().toString(), person.name())));
        return new ReadingPage(
                id,
                imports.reading(actor, new ReadingId(id)),
                plan.settings(),
                PointController.measures(words, plan),
                persons,
                plan.board().isPresent(),
                problems);
    }
}
