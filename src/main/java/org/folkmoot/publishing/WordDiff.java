package org.folkmoot.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What was taken out of a text and what was put in, word by word. */
public final class WordDiff {

    private static final Pattern WORD = Pattern.compile("\\S+|\\s+");

    /** Above this the middle is shown as a whole: comparing every word with every other would take too long. */
    private static final long MOST_COMPARISONS = 4_000_000;

    public enum Kind {
        SAME,
        GONE,
        NEW
    }

    public record Piece(Kind kind, String text) {}

    private WordDiff() {}

    public static List<Piece> of(String before, String after) {
        var old = words(before);
        var now = words(after);
        var start = 0;
        while (start < Math.min(old.size(), now.size()) && old.get(start).equals(now.get(start))) {
            start++;
        }
        var end = 0;
        while (end < Math.min(old.size(), now.size()) - start
                && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        var pieces = new ArrayList<Piece>();
        old.subList(0, start).forEach(word -> put(pieces, Kind.SAME, word));
        middle(pieces, old.subList(start, old.size() - end), now.subList(start, now.size() - end));
        old.subList(old.size() - end, old.size()).forEach(word -> put(pieces, Kind.SAME, word));
        return List.copyOf(pieces);
    }

    private static void middle(List<Piece> pieces, List<String> old, List<String> now) {
        if ((long) old.size() * now.size() > MOST_COMPARISONS) {
            old.forEach(word -> put(pieces, Kind.GONE, word));
            now.forEach(word -> put(pieces, Kind.NEW, word));
            return;
        }
        var common = common(old, now);
        var i = 0;
        var j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                put(pieces, Kind.SAME, old.get(i++));
                j++;
            } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                put(pieces, Kind.GONE, old.get(i++));
            } else {
                put(pieces, Kind.NEW, now.get(j++));
            }
        }
    }

    /** How many words the rests from i and from j have in common, in their order. */
    private static int[][] common(List<String> old, List<String> now) {
        var common = new int[old.size() + 1][now.size() + 1];
        for (var i = old.size() - 1; i >= 0; i--) {
            for (var j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void put(List<Piece> pieces, Kind kind, String word) {
        if (!pieces.isEmpty() && pieces.getLast().kind() == kind) {
            var last = pieces.removeLast();
            pieces.add(new Piece(kind, last.text() + word));
        } else {
            pieces.add(new Piece(kind, word));
        }
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(found -> found.group()).toList();
    }
}
