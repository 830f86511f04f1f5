package org.folkmoot.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.folkmoot.archive.Trail;
import org.folkmoot.archive.TrailEntry;
import org.folkmoot.archive.TrailFilter;
import org.folkmoot.foundation.Actor;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Option;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The trail on a screen. It stands here, since the archive lies below the rights that it takes to read it. */
@Controller
class TrailController {

    private static final int ROWS = 50;

    private final Trail trail;
    private final People people;
    private final Rights rights;
    private final Dates dates;
    private final Words words;

    TrailController(Trail trail, People people, Rights rights, Dates dates, Words words) {
        this.trail = trail;
        this.people = people;
        this.rights = rights;
        this.dates = dates;
        this.words = words;
    }

    @GetMapping("/settings/trail")
    ModelAndView show(
            Actor.Person actor,
            @RequestParam(required = false) @Nullable UUID subject,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable String after) {
        rights.require(actor, Permission.READ_TRAIL, Scope.everywhere());
        var filter = new TrailFilter(subject, null, person, start(from, 0), start(to, 1), text.strip());
        var slice = trail.all(filter, after, ROWS);
        var form = new TrailForm(
                subject == null ? "" : subject.toString(), person == null ? "" : person.toString(), from, to, text);
        return Pages.show("people/trail", new TrailPage(slice.rows(), slice.next(), form, whom()));
    }

    private List<Option> whom() {
        var options = new ArrayList<Option>();
        options.add(Option.of("", words.of("people.trail.anybody")));
        people.active()
                .forEach(person -> options.add(Option.named(person.id().value().toString(), person.name())));
        return options;
    }

    /** The start of the day in the organisation's zone; what is no date filters nothing. */
    private @Nullable Instant start(String day, int later) {
        try {
            return day.isBlank()
                    ? null
                    : LocalDate.parse(day)
                            .plusDays(later)
                            .atStartOfDay(dates.zone())
                            .toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    public record TrailForm(String subject, String person, String from, String to, String text) {}

    public record TrailPage(
            List<TrailEntry> entries, @Nullable String next, TrailForm form, List<Option> people) {}
}
