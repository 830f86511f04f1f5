package org.folkmoot.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Reads a spreadsheet saved as CSV, whatever program saved it: UTF-8 with or without a mark, UTF-16, Windows-1252;
 * separated by commas, semicolons or tabs; its columns in any order.
 */
final class ImportFile {

    private static final int MOST_ROWS = 10_000;
    private static final int MOST_BYTES = 10_000_000;

    private ImportFile() {}

    /** @throws Refused when it is no table with a column that says which account is meant */
    static List<ImportRow> read(byte[] bytes) {
        if (bytes.length == 0) {
            throw refused("sheets.none");
        }
        if (bytes.length > MOST_BYTES) {
            throw refused("sheets.large");
        }
        var text = SpreadsheetText.of(bytes);
        if (text.indexOf('\0') >= 0) {
            throw refused("sheets.no-text");
        }
        return rows(records(text));
    }

    /** Names of columns that are left out, since nobody knows what they mean; the first few, cut where they are long. */
    static List<String> unknown(byte[] bytes) {
        return records(SpreadsheetText.of(bytes)).getFirst().getFields().stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty() && Column.of(name).isEmpty())
                .map(name -> name.substring(0, Math.min(40, name.length())))
                .limit(5)
                .toList();
    }

    /** A short or a long row is judged by itself; a quotation mark that stays open leaves nothing to judge. */
    private static List<CsvRecord> records(String text) {
        var records = new ArrayList<CsvRecord>();
        try (var reader = CsvReader.builder()
                .fieldSeparator(SpreadsheetText.separator(text))
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            reader.forEach(records::add);
            return records;
        } catch (CsvParseException | java.io.IOException e) {
            var last = records.isEmpty() ? 0 : records.getLast().getStartingLineNumber();
            throw Refused.invalid(Problem.of("file", "sheets.broken", Map.of("row", last + 1)));
        }
    }

    private static List<ImportRow> rows(List<CsvRecord> records) {
        if (records.size() < 2) {
            throw refused("sheets.none");
        }
        if (records.size() - 1 > MOST_ROWS) {
            throw refused("sheets.many");
        }
        var columns = columns(records.getFirst());
        var width = records.getFirst().getFieldCount();
        var rows = new ArrayList<ImportRow>();
        for (var record : records.subList(1, records.size())) {
            var cells = new EnumMap<Column, String>(Column.class);
            columns.forEach((place, column) -> {
                if (place < record.getFieldCount()) {
                    cells.put(column, plain(record.getField(place)));
                }
            });
            if (cells.values().stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(new ImportRow((int) record.getStartingLineNumber(), cells, beyond(record, width)));
            }
        }
        return rows;
    }

    private static @Nullable String beyond(CsvRecord record, int width) {
        var extra = record.getFields().stream()
                .skip(width)
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(", "));
        return extra.isEmpty() ? null : extra;
    }

    private static Map<Integer, Column> columns(CsvRecord heading) {
        var columns = new java.util.HashMap<Integer, Column>();
        for (var place = 0; place < heading.getFieldCount(); place++) {
            var found = Column.of(heading.getField(place));
            if (found.isPresent() && !columns.containsValue(found.get())) {
                columns.put(place, found.get());
            }
        }
        var says = columns.values();
        if (!says.contains(Column.NETWORK) || !(says.contains(Column.HANDLE) || says.contains(Column.ADDRESS))) {
            throw refused("sheets.columns");
        }
        return columns;
    }

    /** Without the apostrophe that our own export puts before what a spreadsheet would run. */
    private static String plain(String cell) {
        var text = cell.strip();
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    private static Refused refused(String key) {
        return Refused.invalid(Problem.of("file", key));
    }
}
