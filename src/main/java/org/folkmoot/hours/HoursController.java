package org.folkmoot.hours;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/settings/hours")
class HoursController {

    private final Hours hours;
    private final Rights rights;
    private final Dates dates;

    HoursController(Hours hours, Rights rights, Dates dates) {
        this.hours = hours;
        this.rights = rights;
        this.dates = dates;
    }

    @GetMapping
    ModelAndView hours(Actor actor) {
        rights.require(actor, Permission.MANAGE_INSTALLATION, Scope.everywhere());
        var now = hours.openings();
        var week = Arrays.stream(DayOfWeek.values())
                .map(day -> line(day, now.get(day)))
                .toList();
        return Pages.show("hours/hours", page(week, List.of()));
    }

    /** Fields {@code monday-opens}, {@code monday-closes} …; both empty means closed. */
    @PostMapping
    ModelAndView change(@RequestParam Map<String, String> fields, Actor actor) {
        try {
            hours.change(actor, read(fields));
            return Pages.redirect("/settings/hours", Notice.success("hours.saved"));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            var week = Arrays.stream(DayOfWeek.values())
                    .map(day -> new HoursPage.Line(
                            key(day),
                            fields.getOrDefault(key(day) + "-opens", ""),
                            fields.getOrDefault(key(day) + "-closes", "")))
                    .toList();
            return Pages.again("hours/hours", page(week, refused.problems()));
        }
    }

    private static Map<DayOfWeek, Opening> read(Map<String, String> fields) {
        var problems = new ArrayList<Problem>();
        var days = new EnumMap<DayOfWeek, Opening>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            var opens = time(fields, key(day) + "-opens", problems);
            var closes = time(fields, key(day) + "-closes", problems);
            if (opens.isPresent() && closes.isPresent()) {
                days.put(day, new Opening(opens.get(), closes.get()));
            } else if (opens.isPresent() != closes.isPresent() && problems.isEmpty()) {
                problems.add(Problem.of(key(day) + (opens.isPresent() ? "-closes" : "-opens"), "hours.half"));
            }
        }
        Refused.unlessEmpty(problems);
        return days;
    }

    private static Optional<LocalTime> time(Map<String, String> fields, String name, List<Problem> problems) {
        var text = fields.getOrDefault(name, "").strip().replace('.', ':');
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.parse(text.length() == 4 ? "0" + text : text));
        } catch (DateTimeParseException e) {
            problems.add(Problem.of(name, "hours.time"));
            return Optional.empty();
        }
    }

    private HoursPage page(List<HoursPage.Line> week, List<Problem> problems) {
        var today = dates.today();
        var years = new ArrayList<>(hours.holidays(today.getYear()));
        years.addAll(hours.holidays(today.getYear() + 1));
        return new HoursPage(week, HoursPage.next(years, today), problems);
    }

    private static HoursPage.Line line(
            DayOfWeek day, org.folkmoot.hours.@org.jspecify.annotations.Nullable Opening opening) {
        return opening == null
                ? new HoursPage.Line(key(day), "", "")
                : new HoursPage.Line(
                        key(day), opening.opens().toString(), opening.closes().toString());
    }

    private static String key(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
