package org.folkmoot.journeys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The pages that a person finds by following links: one address for each view of each kind of page, whatever its id. */
final class Site {

    /** The person of Dunmere who may see most. */
    static final String LEAD = "Priya Nandra";

    /** Sees the settings of the installation beside them. */
    static final String ADMINISTRATOR = "Martin Hale";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]{4}-[0-9]{2}(-[0-9]{2})?|[0-9]+");

    /** The rest of a query asks for other things in the same form. */
    private static final Pattern VIEW = Pattern.compile("\\?(?:.*&)?(view=[^&]+).*");

    /** Each network has a page of its own; one stands for all. */
    private static final Pattern NETWORK =
            Pattern.compile("^/(networks|checks/baselines)/(?!assessments|weights)[a-z-]+$");

    /** A page that is meant to be missing; the console says so too. */
    static final String MISSING = "/no-such-page";

    private static final List<String> STARTS = List.of("/today", "/components", "/search?q=bins", MISSING);
    private static final Set<String> NO_PAGES = Set.of("/sign-out", "/static", "/api", "/v3", "/actuator");
    private static final String NO_PAGE =
            ".*\\.(csv|json|txt|ics|png|jpg|jpeg|webp|svg)(\\?.*)?|.*/(csv|json|export|picture|file|bytes)(\\?.*)?|.*/proofs/.*";
    private static final int MOST = 250;

    private Site() {}

    /** Breadth first from Today; a page that leads nowhere new still counts. */
    static List<String> pages(Person person) {
        var found = new LinkedHashMap<String, String>();
        for (var next = STARTS; !next.isEmpty(); ) {
            var fresh = next.stream()
                    .filter(path -> found.putIfAbsent(kind(path), path) == null)
                    .toList();
            if (found.size() > MOST) {
                throw new IllegalStateException("More than " + MOST + " kinds of page: " + found.keySet());
            }
            next = links(person, fresh);
        }
        return List.copyOf(found.values());
    }

    /** What the pages' texts link to, but for links in mails to others; they are read without being drawn, some at once. */
    @SuppressWarnings("unchecked")
    private static List<String> links(Person person, List<String> paths) {
        var all = (List<String>) person.page().evaluate(
                """
                async paths => {
                  const read = async path => {
                    const answer = await fetch(path, {headers: {Accept: "text/html"}});
                    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
                    return [...page.querySelectorAll("a[href]:not([download])")]
                      .filter(a => !a.closest("[data-for=addressee]"))
                      .map(a => new URL(a.getAttribute("href"), answer.url))
                      .filter(u => u.origin === location.origin).map(u => u.pathname + u.search);
                  };
                  const found = [];
                  for (let i = 0; i < paths.length; i += 4) found.push(...(await Promise.all(paths.slice(i, i + 4).map(read))).flat());
                  return found;
                }
                """,
                paths);
        return all.stream()
                .filter(link -> NO_PAGES.stream().noneMatch(link::startsWith))
                .filter(link -> !link.matches(NO_PAGE))
                .toList();
    }

    static String kind(String path) {
        var view = VIEW.matcher(path).replaceAll("?$1");
        var known = ID.matcher(view.replaceAll("\\?(?!view=).*", "")).replaceAll("{id}");
        return NETWORK.matcher(known).replaceAll("/$1/{network}");
    }
}
