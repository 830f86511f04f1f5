package org.folkmoot.training;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.folkmoot.checks.Table;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Slice;
import org.folkmoot.people.Permission;
import org.folkmoot.people.PersonId;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Option;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Owners and deputies with their last training, and the form to note one. */
@Controller
class TrainingController {

    private static final int LIMIT = 50;

    private final Trainings trainings;
    private final Roll roll;
    private final Rights rights;
    private final Words words;

    TrainingController(Trainings trainings, Roll roll, Rights rights, Words words) {
        this.trainings = trainings;
        this.roll = roll;
        this.rights = rights;
        this.words = words;
    }

    /** Public for its template only. @param people whom a training can be noted of */
    public record TrainingPage(
            Slice<Responsible> slice,
            boolean without,
            int missing,
            List<Option> people,
            Typed typed,
            boolean mayKeep,
            List<Problem> problems) {}

    /** Public for its template only; the fields of the form. */
    public record Typed(String person, String on, String words) {}

    @GetMapping("/risks/trainings")
    ModelAndView trainings(
            @RequestParam(defaultValue = "") String show,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        rights.require(actor, Permission.SEE_RISKS, Scope.everywhere());
        return Pages.show("training/trainings", page(actor, show, after, new Typed("", "", ""), List.of()));
    }

    @GetMapping("/risks/trainings.csv")
    ResponseEntity<byte[]> csv(Actor actor) {
        rights.require(actor, Permission.SEE_RISKS, Scope.everywhere());
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(words.of("training.csv.heading").split("\\|")));
        roll.all()
                .forEach(one -> rows.add(List.of(
                        one.person().name(),
                        one.person().email(),
                        String.valueOf(one.accounts()),
                        one.training() == null ? "" : one.training().on().toString(),
                        one.training() == null ? "" : one.training().words())));
        return Table.csv("trainings.csv", rows);
    }

    @PostMapping("/risks/trainings")
    ModelAndView note(
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(name = "words", defaultValue = "") String text,
            Actor actor) {
        try {
            trainings.note(actor, new TrainingDraft(person(person), day(on), text));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again(
                    "training/trainings", page(actor, "", null, new Typed(person, on, text), refused.problems()));
        }
        return Pages.redirect("/risks/trainings", Notice.success("training.noted"));
    }

    @PostMapping("/risks/trainings/{id}/removal")
    ModelAndView takeBack(@PathVariable UUID id, Actor actor) {
        trainings.takeBack(actor, id);
        return Pages.redirect("/risks/trainings", Notice.success("training.taken-back"));
    }

    private TrainingPage page(Actor actor, String show, @Nullable String after, Typed typed, List<Problem> problems) {
        var all = roll.all();
        return new TrainingPage(
                roll.page(show.equals("without"), after, LIMIT),
                show.equals("without"),
                (int) all.stream().filter(one -> one.training() == null).count(),
                options(all),
                typed,
                rights.may(actor, Permission.KEEP_RISKS, Scope.everywhere()),
                problems);
    }

    private List<Option> options(List<Responsible> all) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", words.of("training.field.person.none")));
        all.stream()
                .map(one -> Option.named(
                        one.person().id().value().toString(), one.person().name()))
                .sorted(java.util.Comparator.comparing(Option::label))
                .forEach(options::add);
        return options;
    }

    private static @Nullable PersonId person(String text) {
        try {
            return text.isBlank() ? null : new PersonId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
