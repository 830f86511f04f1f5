package org.folkmoot.networks.mastodon;

import java.util.Map;
import java.util.regex.Pattern;

/** The words of a status without their marks: servers send paragraphs, line breaks, links and spans. */
final class Markup {

    private static final Pattern ENTITY = Pattern.compile("&(#x?)?(\\w+);");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

    private Markup() {}

    static String text(String html) {
        var lines = html.replaceAll("(?i)<br\\s*/?>", "\n")
                .replaceAll("(?i)</p>\\s*<p[^>]*>", "\n\n")
                .replaceAll("<[^>]*>", "");
        return ENTITY.matcher(lines)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        character(found.group(), found.group(1), found.group(2))));
    }

    private static String character(String whole, @org.jspecify.annotations.Nullable String number, String name) {
        if (number == null) {
            return NAMED.getOrDefault(name, whole);
        }
        try {
            return Character.toString(Integer.parseInt(name, number.equals("#x") ? 16 : 10));
        } catch (IllegalArgumentException e) {
            return whole;
        }
    }
}
