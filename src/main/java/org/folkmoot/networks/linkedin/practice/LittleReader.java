package org.folkmoot.networks.linkedin.practice;

import java.util.regex.Pattern;

/** Reads little text as LinkedIn does: what means something and is not complete ends the text there, without a word. */
final class LittleReader {

    private static final String RESERVED = "\\|{}@[]()<>#*_~";
    private static final Pattern MENTION = Pattern.compile("@\\[((?:\\\\.|[^\\\\\\]])+)]\\(urn:li:\\w+:[\\w-]+\\)");
    private static final Pattern TEMPLATE = Pattern.compile("\\{hashtag\\|\\\\?#\\|((?:\\\\.|[^\\\\|{}])+)}");
    private static final Pattern HASHTAG = Pattern.compile("#[\\p{L}\\p{N}]+");

    private LittleReader() {}

    /** What people see. */
    static String seen(String little) {
        var seen = new StringBuilder();
        var at = 0;
        while (at < little.length()) {
            var next = little.charAt(at);
            if (next == '\\' && at + 1 < little.length()) {
                seen.append(little.charAt(at + 1));
                at += 2;
            } else if (RESERVED.indexOf(next) < 0) {
                seen.append(next);
                at++;
            } else {
                var taken = element(little, at, seen);
                if (taken == 0) {
                    return seen.toString();
                }
                at += taken;
            }
        }
        return seen.toString();
    }

    /** How many characters the element has that begins here; 0 for none. */
    private static int element(String little, int at, StringBuilder seen) {
        var mention = MENTION.matcher(little).region(at, little.length());
        if (mention.lookingAt()) {
            seen.append(seen(mention.group(1)));
            return mention.end() - at;
        }
        var template = TEMPLATE.matcher(little).region(at, little.length());
        if (template.lookingAt()) {
            seen.append('#').append(seen(template.group(1)));
            return template.end() - at;
        }
        var hashtag = HASHTAG.matcher(little).region(at, little.length());
        if (hashtag.lookingAt()) {
            seen.append(hashtag.group());
            return hashtag.end() - at;
        }
        return 0;
    }

    /** What LinkedIn's own composer makes of words. */
    static String written(String plain) {
        var little = new StringBuilder();
        plain.chars().forEach(letter -> {
            if (RESERVED.indexOf(letter) >= 0) {
                little.append('\\');
            }
            little.append((char) letter);
        });
        return little.toString();
    }
}
