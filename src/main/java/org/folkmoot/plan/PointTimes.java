package org.folkmoot.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The cell of timeframes of one action, for each point its words: a list numbered like the points, "Points 1 to 7: …",
 * or one time for all.
 */
final class PointTimes {

    private static final String NUMBERS = "\\d{1,2}(?:\\s*(?:to|–|—|-|,|and|&)\\s*\\d{1,2})*";
    private static final Pattern POINTS =
            Pattern.compile("\\bPoints?\\s+(" + NUMBERS + ")\\s*[:–—-]\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern RANGE = Pattern.compile("(\\d{1,2})\\s*(?:to|–|—|-)\\s*(\\d{1,2})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");

    private final Map<Integer, String> byNumber = new HashMap<>();
    private final List<String> forAll = new ArrayList<>();

    void add(String cell) {
        var text = CellText.plain(cell);
        if (text.isBlank()) {
            return;
        }
        if (POINTS.matcher(text).find()) {
            addPoints(text);
            return;
        }
        for (var item : CellText.items(cell)) {
            if (item.marked()) {
                byNumber.putIfAbsent(item.number(), ended(item.text()));
            } else {
                forAll.add(ended(item.text()));
            }
        }
    }

    String of(int number) {
        return byNumber.getOrDefault(number, String.join(" ", forAll));
    }

    /** Whether some words were for a point that does not exist. */
    boolean unused(List<Integer> numbers) {
        return !numbers.containsAll(byNumber.keySet());
    }

    private void addPoints(String text) {
        var found = POINTS.matcher(text);
        var at = 0;
        var numbers = List.<Integer>of();
        while (found.find()) {
            take(numbers, text.substring(at, found.start()));
            numbers = numbers(found.group(1));
            at = found.end();
        }
        take(numbers, text.substring(at));
    }

    private void take(List<Integer> numbers, String words) {
        var plain = ended(CellText.oneLine(words));
        if (numbers.isEmpty() && !plain.isEmpty()) {
            forAll.add(plain);
        }
        numbers.forEach(number -> byNumber.putIfAbsent(number, plain));
    }

    private static List<Integer> numbers(String text) {
        var numbers = new ArrayList<Integer>();
        var rest = new StringBuilder();
        var ranges = RANGE.matcher(text);
        while (ranges.find()) {
            for (var i = Integer.parseInt(ranges.group(1)); i <= Integer.parseInt(ranges.group(2)); i++) {
                numbers.add(i);
            }
            ranges.appendReplacement(rest, " ");
        }
        ranges.appendTail(rest);
        NUMBER.matcher(rest).results().forEach(single -> numbers.add(Integer.parseInt(single.group())));
        return numbers;
    }

    /** The full stop ends the list's item, not the words: "February 2020." is kept as "February 2020". */
    private static String ended(String words) {
        return words.endsWith(".") && !words.endsWith("..")
                ? words.substring(0, words.length() - 1).strip()
                : words;
    }
}
