package org.folkmoot.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reads tables as text: cells between tabs, a row for each line. A cell that was pasted with line breaks (a numbered
 * list from a word processor, a quoted cell from a spreadsheet) is put together again.
 */
@Component
@Order(100)
class TextTableReader implements TableReader {

    private static final Pattern LIST_MARK = Pattern.compile("^\\s*(\\d{1,2}[.)]|[•·▪*-])\\s.*", Pattern.DOTALL);

    @Override
    public boolean reads(String fileName, byte[] content) {
        return true;
    }

    @Override
    public PlanTable read(byte[] content) {
        return table(PlainText.decode(content));
    }

    PlanTable table(String text) {
        var rows = new ArrayList<List<String>>();
        var around = new ArrayList<String>();
        var width = 0;
        for (var line : lines(text)) {
            var cells = cells(line);
            if (cells.size() > 2 && !continues(cells, rows, width)) {
                rows.add(new ArrayList<>(cells));
                width = Math.max(width, cells.size());
            } else if (!line.isBlank()) {
                if (rows.isEmpty() || page(line) || (full(rows.getLast(), width) && !listed(line))) {
                    around.add(line.strip());
                } else {
                    append(rows.getLast(), cells);
                }
            }
        }
        return new PlanTable(rows.stream().map(PlanTable.Row::new).toList(), List.copyOf(around));
    }

    /** A line with several cells still belongs to the row above when it goes on with that row's list. */
    private static boolean continues(List<String> cells, List<List<String>> rows, int width) {
        return !rows.isEmpty() && listed(cells.getFirst()) && rows.getLast().size() + cells.size() - 1 <= width;
    }

    private static boolean listed(String text) {
        return LIST_MARK.matcher(text).matches();
    }

    private static boolean full(List<String> row, int width) {
        return row.size() >= width;
    }

    private static boolean page(String line) {
        return line.strip().matches("(?i)page\\s+\\d+(\\s+of\\s+\\d+)?|\\d{1,3}");
    }

    private static void append(List<String> row, List<String> cells) {
        row.set(row.size() - 1, row.getLast() + "\n" + cells.getFirst());
        row.addAll(cells.subList(1, cells.size()));
    }

    private static List<String> cells(String line) {
        return List.of(line.split("\t", -1)).stream()
                .map(TextTableReader::unquoted)
                .toList();
    }

    /** Spreadsheets put a cell with line breaks between quotation marks and double those inside. */
    private static String unquoted(String cell) {
        var text = cell.strip();
        var quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted
                ? text.substring(1, text.length() - 1).replace("\"\"", "\"").strip()
                : text;
    }

    /** Line breaks inside a cell that opens with a quotation mark do not end the row. */
    private static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        var quoted = false;
        var cellStart = true;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (quoted && text.startsWith("\"\"", i)) {
                line.append(c);
                i++;
            } else if (c == '"' && (quoted || (cellStart && closes(text, i)))) {
                quoted = !quoted;
            }
            if (c == '\n' && !quoted) {
                lines.add(line.toString());
                line.setLength(0);
            } else {
                line.append(c);
            }
            cellStart = c == '\t' || c == '\n';
        }
        lines.add(line.toString());
        return lines;
    }

    /** An opening mark counts only when one that ends a cell follows: a title may begin with a quotation. */
    private static boolean closes(String text, int open) {
        for (var i = text.indexOf('"', open + 1); i >= 0; i = text.indexOf('"', i + 1)) {
            var next = i + 1 < text.length() ? text.charAt(i + 1) : '\n';
            if (next == '"') {
                i++;
            } else {
                return next == '\t' || next == '\n';
            }
        }
        return false;
    }
}
