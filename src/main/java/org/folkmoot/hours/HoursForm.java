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
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.jspecify.annotations.Nullable;

/** A week in a form: fields {@code monday-opens}, {@code monday-closes} …; both empty means closed. */
final class HoursForm {

    private HoursForm() {}

    static Map<DayOfWeek, Opening> read(Map<String, String> fields) {
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

    /** As it was typed. */
    static List<HoursPage.Line> typed(Map<String, String> fields) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new HoursPage.Line(
                        key(day),
                        fields.getOrDefault(key(day) + "-opens", ""),
                        fields.getOrDefault(key(day) + "-closes", "")))
                .toList();
    }

    /** As it is. */
    static List<HoursPage.Line> lines(Map<DayOfWeek, Opening> week) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> line(day, week.get(day)))
                .toList();
    }

    private static HoursPage.Line line(DayOfWeek day, @Nullable Opening opening) {
        return opening == null
                ? new HoursPage.Line(key(day), "", "")
                : new HoursPage.Line(
                        key(day), opening.opens().toString(), opening.closes().toString());
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

    private static String key(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
