package org.folkmoot.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.folkmoot.journeys.Walk.Stop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever page the lead of Dunmere, its administrator or a resident reaches by links can be used by everybody. */
@ExtendWith(House.English.class)
class EveryPageJourney {

    private static final List<String> PUBLIC =
            List.of("/sign-in", Site.MISSING, "/password-reset", "/official-accounts", "/report-a-fake");

    @Test
    void usableByDayAndByNightAndOnAPhone(House house) {
        var stops = stops(house);

        assertTrue(stops.size() > 60, "the walk found only " + stops);
        report(Walk.through(house, stops, EveryPageJourney::look));
    }

    /** All kinds of page that the lead can open, those that only an administrator can, and those without signing in. */
    static List<Stop> stops(House house) {
        try (var lead = house.person(Site.LEAD, Screen.DESK);
                var administrator = house.person(Site.ADMINISTRATOR, Screen.DESK)) {
            var theirs = Site.pages(lead);
            var known = theirs.stream().map(Site::kind).collect(Collectors.toSet());
            var more = Site.pages(administrator).stream()
                    .filter(path -> !known.contains(Site.kind(path)))
                    .toList();
            System.out.println(theirs.size() + " kinds of page: " + theirs);
            System.out.println(more.size() + " more of an administrator: " + more);
            var stops = new ArrayList<>(Stop.of(Site.LEAD, theirs));
            stops.addAll(Stop.of(Site.ADMINISTRATOR, more));
            PUBLIC.forEach(path -> stops.add(new Stop("", path, true)));
            return stops;
        }
    }

    private static List<String> look(Person person, Stop stop) {
        var page = person.turnsTo(Screen.DESK).goesTo(stop.path()).page();
        var problems = new ArrayList<>(PageChecks.accessibility(page));
        problems.addAll(Keyboard.problems(page, stop.first()));
        person.turnsTo(Screen.DESK_DARK);
        problems.addAll(on("at night", PageChecks.colours(page)));
        person.turnsTo(Screen.NARROWEST);
        problems.addAll(on("at 320 pixels", PageChecks.reflow(page)));
        person.turnsTo(Screen.PHONE);
        problems.addAll(on("on a phone", PageChecks.accessibility(page)));
        problems.addAll(on("on a phone", Keyboard.problems(page, stop.first())));
        return problems;
    }

    private static List<String> on(String screen, List<String> problems) {
        return problems.stream().map(problem -> screen + ": " + problem).toList();
    }

    static void report(Map<String, List<String>> wrong) {
        var text = new StringBuilder();
        wrong.forEach((path, problems) -> {
            text.append('\n').append(path);
            problems.stream().distinct().limit(30).forEach(problem -> text.append("\n    ").append(problem));
        });
        assertEquals("", text.toString());
    }
}
