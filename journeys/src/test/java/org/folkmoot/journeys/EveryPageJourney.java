package org.folkmoot.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever page the lead of Dunmere reaches by links can be used by everybody. */
@ExtendWith(House.English.class)
class EveryPageJourney {

    private static final List<String> PUBLIC =
            List.of("/sign-in", "/no-such-page", "/password-reset", "/official-accounts", "/report-a-fake");

    @Test
    void readableByDayAndUsableByKeyboard(House house) {
        walk(house, Screen.DESK, person -> {
            var page = person.page();
            var problems = new ArrayList<>(PageChecks.accessibility(page));
            problems.addAll(PageChecks.keyboard(page));
            problems.addAll(PageChecks.reflow(page));
            return problems;
        });
    }

    @Test
    void readableByNight(House house) {
        walk(house, Screen.DESK_DARK, person -> PageChecks.accessibility(person.page()));
    }

    @Test
    void readableAndUsableOnAPhone(House house) {
        walk(house, Screen.PHONE, person -> {
            var problems = new ArrayList<>(PageChecks.accessibility(person.page()));
            problems.addAll(PageChecks.keyboard(person.page()));
            return problems;
        });
    }

    @Test
    void publicPagesToo(House house) {
        try (var visitor = house.visitor(Screen.DESK)) {
            var wrong = new LinkedHashMap<String, List<String>>();
            for (var path : PUBLIC) {
                visitor.goesTo(path);
                var problems = new ArrayList<>(PageChecks.accessibility(visitor.page()));
                problems.addAll(PageChecks.keyboard(visitor.page()));
                problems.addAll(PageChecks.reflow(visitor.page()));
                note(wrong, path, problems);
            }
            report(wrong);
        }
    }

    private static void walk(House house, Screen screen, Function<Person, List<String>> checks) {
        try (var lead = house.person(Site.LEAD, screen)) {
            var wrong = new LinkedHashMap<String, List<String>>();
            var pages = Site.pages(lead);
            System.out.println(pages.size() + " kinds of page on " + screen.name() + ": " + pages);
            lead.complaints();
            for (var path : pages) {
                lead.goesTo(path);
                var problems = new ArrayList<>(checks.apply(lead));
                problems.addAll(complaints(lead, path));
                note(wrong, path, problems);
            }
            assertTrue(pages.size() > 5, "the walk found only " + pages);
            report(wrong);
        }
    }

    /** A page that is meant to be missing says so in the console too. */
    private static List<String> complaints(Person person, String path) {
        var heard = person.complaints();
        return path.equals("/no-such-page") ? List.of() : heard;
    }

    private static void note(Map<String, List<String>> wrong, String path, List<String> problems) {
        if (!problems.isEmpty()) {
            wrong.put(path, problems);
        }
    }

    static void report(Map<String, List<String>> wrong) {
        var text = new StringBuilder();
        wrong.forEach((path, problems) -> {
            text.append('\n').append(path);
            problems.stream().distinct().limit(12).forEach(problem -> text.append("\n    ").append(problem));
        });
        assertEquals("", text.toString());
    }
}
