package org.folkmoot.directory;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The links of a page that say "this is me" ({@code <a rel="me" href>} or {@code <link rel="me" href>}), as Mastodon and
 * other programs look for them (joinmastodon.org/verification, microformats.org/wiki/rel-me, read 2026-11-27).
 */
final class RelMe {

    private static final Pattern HIDDEN = Pattern.compile(
            "<!--.*?-->|<(script|style|template)\\b.*?</\\1\\s*>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<(?:a|link)\\s([^>]*)>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([a-zA-Z-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");

    private RelMe() {}

    /** Absolute addresses; what is no address is left out. */
    static List<URI> links(String html, URI page) {
        var links = new ArrayList<URI>();
        var tags = TAG.matcher(HIDDEN.matcher(html).replaceAll(" "));
        while (tags.find()) {
            var rel = attribute(tags.group(1), "rel").toLowerCase(Locale.ROOT).split("\\s+");
            var href = attribute(tags.group(1), "href").replace("&amp;", "&").strip();
            if (Arrays.asList(rel).contains("me") && !href.isEmpty()) {
                try {
                    links.add(page.resolve(href));
                } catch (IllegalArgumentException e) {
                    // Somebody's typing mistake on that page; the other links still count.
                }
            }
        }
        return links;
    }

    private static String attribute(String tag, String name) {
        var found = ATTRIBUTE.matcher(tag);
        while (found.find()) {
            if (found.group(1).equalsIgnoreCase(name)) {
                return found.group(2) != null
                        ? found.group(2)
                        : found.group(3) != null ? found.group(3) : found.group(4);
            }
        }
        return "";
    }
}
