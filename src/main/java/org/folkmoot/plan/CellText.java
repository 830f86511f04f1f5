package org.folkmoot.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The text of one cell: HTML tags that stand in it as literal text are taken out, its list is taken apart. */
final class CellText {

    private static final String TAGS = "ol|ul|li|p|br|span|div|strong|em|b|i|u|a|font|td|tr|th|table|tbody|h[1-6]|sup";
    private static final Pattern START = Pattern.compile("<ol\\b[^>]*\\bstart\\s*=\\s*[\"']?(\\d{1,3})[^>]*>", 2);
    private static final Pattern ITEM = Pattern.compile("<li\\b[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern BREAK = Pattern.compile("<(br|/p|/div)\\b[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("</?(" + TAGS + ")\\b[^<>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern BULLET = Pattern.compile("(?m)^\\s*[•·▪*-]\\s+");

    private CellText() {}

    /** One item of a list; {@code marked} is false for text that carries no number of its own. */
    record Item(int number, String text, boolean marked) {}

    /** Without tags, entities and doubled spaces; line breaks stay. */
    static String plain(String cell) {
        var text = BREAK.matcher(cell).replaceAll("\n");
        text = TAG.matcher(text).replaceAll(" ");
        text = text.replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"");
        text = text.replace("&#39;", "'")
                .replace("&rsquo;", "’")
                .replace("&ndash;", "–")
                .replace("&amp;", "&");
        return text.replaceAll("[ \\t]+", " ").replaceAll(" ?\\n ?", "\n").strip();
    }

    static String oneLine(String cell) {
        return plain(cell).replaceAll("\\s+", " ").strip();
    }

    /** The numbered items in their order, whatever number the list begins with; a cell without a list is one item. */
    static List<Item> items(String cell) {
        var start = START.matcher(cell);
        var first = start.find() ? OptionalInt.of(Integer.parseInt(start.group(1))) : OptionalInt.empty();
        var text = plain(ITEM.matcher(cell).find() ? numbered(cell, first.orElse(1)) : cell);
        if (text.isBlank()) {
            return List.of();
        }
        if (BULLET.matcher(text).find() && marker(text, 0, -1) < 0) {
            text = plain(numbered(BULLET.matcher(text).replaceAll("<li>"), first.orElse(1)));
        }
        return split(text);
    }

    private static String numbered(String cell, int first) {
        var number = new int[] {first};
        return ITEM.matcher(cell).replaceAll(found -> "\n" + number[0]++ + ". ");
    }

    private static List<Item> split(String text) {
        var items = new ArrayList<Item>();
        var number = leading(text);
        if (number < 0) {
            var at = firstMarker(text);
            if (at < 0) {
                return List.of(new Item(1, oneLine(text), false));
            }
            items.add(new Item(0, oneLine(text.substring(0, at)), false));
            text = text.substring(at);
            number = leading(text);
        }
        while (true) {
            var body = text.substring(markLength(text));
            var next = marker(body, 0, number + 1);
            if (next < 0) {
                items.add(new Item(number, oneLine(body), true));
                return List.copyOf(items);
            }
            items.add(new Item(number, oneLine(body.substring(0, next)), true));
            text = body.substring(next).strip();
            number++;
        }
    }

    /** The number that the text begins with, or -1. */
    private static int leading(String text) {
        var found = Pattern.compile("^\\s*(\\d{1,2})[.)](?=\\s|[A-Z])").matcher(text);
        return found.find() ? Integer.parseInt(found.group(1)) : -1;
    }

    private static int markLength(String text) {
        var found = Pattern.compile("^\\s*\\d{1,2}[.)]\\s*").matcher(text);
        return found.find() ? found.end() : 0;
    }

    /** Where the list begins after a sentence of its own: only "1." and "2." both following make it one. */
    private static int firstMarker(String text) {
        var one = marker(text, 0, 1);
        return one >= 0 && marker(text, one + 1, 2) >= 0 ? one : -1;
    }

    /** Where the mark of this number stands; any list mark for a negative number; -1 where there is none. */
    private static int marker(String text, int from, int number) {
        var digits = number < 0 ? "\\d{1,2}" : String.valueOf(number);
        var found =
                Pattern.compile("(?<![^\\s])" + digits + "[.)](?=\\s|[A-Z])").matcher(text);
        return found.find(from) ? found.start() : -1;
    }
}
