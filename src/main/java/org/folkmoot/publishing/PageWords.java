package org.folkmoot.publishing;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * What a page says of itself to whoever shows a card of it: Open Graph's title, description and image (ogp.me, read
 * 2026-11-27), else its own title and description.
 *
 * @param image absolute; null for none
 */
record PageWords(String title, String description, @Nullable URI image) {

    // What is never closed goes on to the end, as in a browser: a page of five megabytes is read in one go, whatever it
    // says.
    private static final Pattern HIDDEN = Pattern.compile(
            "<!--.*?(?:-->|\\z)|<(script|style|template|svg)\\b.*?(?:</\\1\\s*+>|\\z)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern META = Pattern.compile("<meta\\s([^>]*+)(?:>|\\z)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLE =
            Pattern.compile("<title[^<>]*+>(.*?)(?:</title\\s*+>|\\z)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?<![a-zA-Z-])([a-zA-Z-]++)\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'>]++))");

    static PageWords of(String html, URI page) {
        var shown = HIDDEN.matcher(html).replaceAll(" ");
        var said = metas(shown);
        var own = TITLE.matcher(shown);
        var title = said.getOrDefault("og:title", own.find() ? plain(own.group(1)) : "");
        var description = said.getOrDefault("og:description", said.getOrDefault("description", ""));
        return new PageWords(
                cut(title, Extras.Card.LONGEST_TITLE),
                cut(description, Extras.Card.LONGEST_DESCRIPTION),
                image(said.getOrDefault("og:image", ""), page));
    }

    private static Map<String, String> metas(String html) {
        var said = new HashMap<String, String>();
        var tags = META.matcher(html);
        while (tags.find()) {
            var attributes = new HashMap<String, String>();
            var found = ATTRIBUTE.matcher(tags.group(1));
            while (found.find()) {
                var value = found.group(2) != null
                        ? found.group(2)
                        : found.group(3) != null ? found.group(3) : found.group(4);
                attributes.putIfAbsent(found.group(1).toLowerCase(Locale.ROOT), value);
            }
            var name = attributes.getOrDefault("property", attributes.getOrDefault("name", ""));
            var content = plain(attributes.getOrDefault("content", ""));
            if (!content.isEmpty()) {
                said.putIfAbsent(name.toLowerCase(Locale.ROOT), content);
            }
        }
        return said;
    }

    private static String plain(String html) {
        return HtmlUtils.htmlUnescape(html).replaceAll("\\s+", " ").strip();
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }

    private static @Nullable URI image(String address, URI page) {
        try {
            return address.isEmpty() ? null : page.resolve(address);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
