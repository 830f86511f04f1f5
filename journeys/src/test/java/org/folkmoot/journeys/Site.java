package org.folkmoot.journeys;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The pages that a person finds by following links: one address for each kind of page, whatever its id or its query. */
final class Site {

    /** The person of Dunmere who may see most. */
    static final String LEAD = "Priya Nandra";

    /** Sees the settings of the installation beside them. */
    static final String ADMINISTRATOR = "Martin Hale";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]{4}-[0-9]{2}(-[0-9]{2})?|[0-9]+");

    /** Each network has a page of its own; one stands for all. */
    private static final Pattern NETWORK =
            Pattern.compile("^/(networks|checks/baselines)/(?!assessments|weights)[a-z-]+$");

    private static final List<String> STARTS = List.of("/today", "/components", "/search?q=bins", "/no-such-page");
    private static final Set<String> NO_PAGES = Set.of("/sign-out", "/static", "/api", "/v3", "/actuator");
    private static final int MOST = 120;

    private Site() {}

    /** Breadth first from Today; a page that leads nowhere new still counts. */
    static List<String> pages(Person person) {
        var found = new LinkedHashMap<String, String>();
        var queue = new ArrayDeque<>(STARTS);
        var seen = new HashSet<String>();
        while (!queue.isEmpty() && found.size() < MOST) {
            var path = queue.poll();
            if (found.putIfAbsent(kind(path), path) != null) {
                continue;
            }
            person.goesTo(path);
            for (var link : links(person)) {
                if (seen.add(kind(link))) {
                    queue.add(link);
                }
            }
        }
        return List.copyOf(found.values());
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Person person) {
        var all = (List<String>) person.page().evaluate(
                """
                () => [...document.querySelectorAll("a[href]:not([download])")]
                    .map(a => new URL(a.getAttribute("href"), location.href))
                    .filter(u => u.origin === location.origin).map(u => u.pathname + u.search)
                """);
        return all.stream()
                .filter(path -> NO_PAGES.stream().noneMatch(path::startsWith))
                .filter(path -> !path.matches(".*\\.(csv|json|txt|ics|png|jpg|jpeg|webp|svg)(\\?.*)?|.*/(csv|json|export|picture|file|bytes)(\\?.*)?|.*/proofs/.*"))
                .toList();
    }

    static String kind(String path) {
        var known = ID.matcher(path.replaceAll("\\?.*", "")).replaceAll("{id}");
        return NETWORK.matcher(known).replaceAll("/$1/{network}");
    }
}
