package org.folkmoot.journeys;

import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * Takes the same look at many pages, two at a time, each in a browser of its own since Playwright keeps to one thread.
 * What is wrong is gathered from all pages, so that one walk tells everything.
 */
final class Walk {

    private static final int WALKERS = 2;

    private final House house;
    private final Look look;
    private final Queue<Stop> ahead;
    private final Map<Stop, List<String>> found = new ConcurrentHashMap<>();

    private Walk(House house, List<Stop> stops, Look look) {
        this.house = house;
        this.look = look;
        this.ahead = new ConcurrentLinkedQueue<>(stops);
    }

    /**
     * A page and who opens it.
     *
     * @param who empty for somebody who has not signed in
     * @param first their first page: the frame that is around all of their pages is looked at here
     */
    record Stop(String who, String path, boolean first) {

        static List<Stop> of(String who, List<String> paths) {
            return paths.stream()
                    .map(path -> new Stop(who, path, path.equals(paths.getFirst())))
                    .toList();
        }

        String name() {
            return path + (who.isEmpty() ? "" : " (" + who + ")");
        }
    }

    /** Opens the page and says what is wrong with it. */
    interface Look {
        List<String> at(Person person, Stop stop);
    }

    /** What is wrong, by page, in the order of the stops; a page in order is not in it. */
    static Map<String, List<String>> through(House house, List<Stop> stops, Look look) {
        var walk = new Walk(house, stops, look);
        walk.go();
        var wrong = new LinkedHashMap<String, List<String>>();
        stops.stream()
                .filter(stop -> !walk.found.getOrDefault(stop, List.of()).isEmpty())
                .forEach(stop -> wrong.put(stop.name(), walk.found.get(stop)));
        return wrong;
    }

    private void go() {
        Callable<Integer> walker = this::walk;
        try (var walkers = Executors.newFixedThreadPool(WALKERS)) {
            var seen = 0;
            for (var done : walkers.invokeAll(Collections.nCopies(WALKERS, walker))) {
                seen += done.get();
            }
            System.out.println(seen + " pages looked at");
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int walk() {
        var seen = 0;
        var people = new HashMap<String, Person>();
        try (var chromium = new Chromium()) {
            for (var stop = ahead.poll(); stop != null; stop = ahead.poll()) {
                found.put(stop, at(people.computeIfAbsent(stop.who(), who -> house.person(chromium, who)), stop));
                seen++;
            }
        }
        return seen;
    }

    private List<String> at(Person person, Stop stop) {
        var problems = new ArrayList<String>();
        try {
            problems.addAll(look.at(person, stop));
        } catch (PlaywrightException e) {
            problems.add("cannot be looked at: " + e.getMessage());
        }
        var heard = person.complaints();
        if (!stop.path().equals(Site.MISSING)) {
            problems.addAll(heard);
        }
        return problems;
    }
}
