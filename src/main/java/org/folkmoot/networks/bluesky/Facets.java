package org.folkmoot.networks.bluesky;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The parts of a text that become links, mentions and hashtags. Bluesky links nothing by itself and takes positions in
 * UTF-8 bytes (docs.bsky.app/docs/advanced-guides/post-richtext, read 2026-11-22).
 */
record Facets(List<Facet> all) {

    /** From {@code start} to before {@code end} in UTF-8 bytes. */
    record Facet(int start, int end, Kind kind, String value) {}

    enum Kind {
        LINK,
        MENTION,
        TAG
    }

    private static final Pattern LINK = Pattern.compile(
            "(?<=^|[\\s(])(https?://[^\\s]+|(?:[a-z0-9-]+\\.)+(?:uk|com|org|net|wales|cymru|scot|london|eu|ie)(?:/[^\\s]*)?)(?=$|[\\s.,;:!?)])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MENTION = Pattern.compile(
            "(?<=^|[\\s(])@((?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\\.)+[a-zA-Z][a-zA-Z0-9-]*[a-zA-Z0-9])");
    private static final Pattern TAG = Pattern.compile("(?<=^|\\s)[#＃]([^\\s#＃]+)");
    private static final Pattern TAIL = Pattern.compile("[.,;:!?…'\"’”]+$");
    private static final int LONGEST_TAG = 64;

    static Facets in(String text) {
        var found = new ArrayList<Facet>();
        var links = LINK.matcher(text);
        while (links.find()) {
            var link = withoutTail(links.group(1));
            var target = link.regionMatches(true, 0, "http", 0, 4) ? link : "https://" + link;
            found.add(at(text, links.start(1), link.length(), Kind.LINK, target));
        }
        var mentions = MENTION.matcher(text);
        while (mentions.find()) {
            found.add(at(text, mentions.start(), mentions.end() - mentions.start(), Kind.MENTION, mentions.group(1)));
        }
        var tags = TAG.matcher(text);
        while (tags.find()) {
            var tag = tags.group(1).replaceFirst("\\p{P}+$", "");
            if (!tag.isEmpty() && tag.length() <= LONGEST_TAG && !tag.chars().allMatch(Character::isDigit)) {
                found.add(at(text, tags.start(), tag.length() + 1, Kind.TAG, tag));
            }
        }
        found.sort(Comparator.comparingInt(Facet::start));
        return new Facets(List.copyOf(found));
    }

    /** The handles mentioned, each once, in order. */
    Set<String> mentioned() {
        var handles = new LinkedHashSet<String>();
        all.stream().filter(facet -> facet.kind() == Kind.MENTION).forEach(facet -> handles.add(facet.value()));
        return handles;
    }

    boolean links(String address) {
        return all.stream()
                .anyMatch(facet -> facet.kind() == Kind.LINK && facet.value().equals(address));
    }

    private static String withoutTail(String link) {
        var clean = TAIL.matcher(link).replaceFirst("");
        return clean.endsWith(")") && !clean.contains("(")
                ? withoutTail(clean.substring(0, clean.length() - 1))
                : clean;
    }

    private static Facet at(String text, int start, int length, Kind kind, String value) {
        var before = bytes(text.substring(0, start));
        return new Facet(before, before + bytes(text.substring(start, start + length)), kind, value);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
