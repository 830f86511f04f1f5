package org.folkmoot.networks.linkedin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * LinkedIn's "little text": fifteen characters mean something unless a backslash stands before them, and one that was
 * forgotten cuts the post off there without a word (learn.microsoft.com, little text format, read 2026-11-22). People may
 * write a mention as LinkedIn does, {@code @[Dunmere Jobs](urn:li:organization:42)}; {@code #words} become hashtags.
 */
final class LittleText {

    private static final String RESERVED = "\\|{}@[]()<>#*_~";
    private static final String NAMED = "@\\[([^\\[\\]\\\\\\n]+)]\\((urn:li:(?:organization|person):[\\w-]+)\\)";
    private static final Pattern MENTION = Pattern.compile(NAMED);

    /** An address is one piece, so that the part behind its # is no hashtag. */
    private static final Pattern SPECIAL = Pattern.compile(
            "https?://\\S+|" + NAMED + "|(?<![\\p{L}\\p{N}\\p{M}&_#/])#([\\p{L}\\p{N}_]*\\p{L}[\\p{L}\\p{N}\\p{M}_]*)");

    private static final Pattern WRITTEN =
            Pattern.compile("\\{hashtag\\|\\\\?#\\|((?:\\\\.|[^\\\\}])*)}|\\\\(.)", Pattern.DOTALL);

    private LittleText() {}

    /** As it is sent. */
    static String of(String text) {
        var out = new StringBuilder();
        var from = 0;
        var special = SPECIAL.matcher(text);
        while (special.find()) {
            out.append(escaped(text.substring(from, special.start())));
            out.append(element(special));
            from = special.end();
        }
        return out.append(escaped(text.substring(from))).toString();
    }

    private static String element(Matcher special) {
        if (special.group(1) != null) {
            return "@[" + escaped(special.group(1)) + "](" + special.group(2) + ")";
        }
        return special.group(3) != null ? "{hashtag|\\#|" + escaped(special.group(3)) + "}" : escaped(special.group());
    }

    private static String escaped(String plain) {
        var out = new StringBuilder(plain.length() + 16);
        for (var i = 0; i < plain.length(); i++) {
            if (RESERVED.indexOf(plain.charAt(i)) >= 0) {
                out.append('\\');
            }
            out.append(plain.charAt(i));
        }
        return out.toString();
    }

    /** What was typed to send this; a mention keeps LinkedIn's own form. */
    static String typed(String little) {
        return WRITTEN.matcher(little)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) == null ? found.group(2) : "#" + typed(found.group(1))));
    }

    /** What people read: a mention is the name alone. */
    static String seen(String text) {
        return MENTION.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group(1)));
    }
}
