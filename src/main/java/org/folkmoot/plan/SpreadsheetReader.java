package org.folkmoot.plan;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads what a spreadsheet saves as CSV: with commas, or with the semicolons of other languages' spreadsheets. */
@Component
@Order(20)
class SpreadsheetReader implements TableReader {

    /** Tabs too: some programs call that CSV. */
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    @Override
    public boolean reads(String fileName, byte[] content) {
        return fileName.endsWith(".csv");
    }

    @Override
    public PlanTable read(byte[] content) {
        var text = PlainText.decode(content);
        var rows = new ArrayList<PlanTable.Row>();
        var around = new ArrayList<String>();
        for (var record : records(text)) {
            var cells = record.getFields().stream().map(String::strip).toList();
            var filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
            if (rows.isEmpty() && filled.size() == 1) {
                around.add(filled.getFirst());
            } else if (!filled.isEmpty()) {
                rows.add(new PlanTable.Row(cells));
            }
        }
        return new PlanTable(List.copyOf(rows), List.copyOf(around));
    }

    private static List<CsvRecord> records(String text) {
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            return reader.stream().toList();
        } catch (CsvParseException | java.io.IOException broken) {
            throw Refused.invalid(Problem.of("file", "plan.import.csv"));
        }
    }

    /** Whichever makes the row of headings a heading; otherwise the one that stands there most. */
    private static char separator(String text) {
        return SEPARATORS.stream()
                .filter(separator -> heading(text, separator))
                .findFirst()
                .orElseGet(() -> SEPARATORS.stream()
                        .max((a, b) -> Long.compare(count(text, a), count(text, b)))
                        .orElseThrow());
    }

    private static boolean heading(String text, char separator) {
        return text.lines()
                .map(line -> new PlanTable.Row(
                        Stream.of(line.split(java.util.regex.Pattern.quote(String.valueOf(separator)), -1))
                                .map(cell -> cell.replace("\"", ""))
                                .toList()))
                .anyMatch(row -> PlanColumns.heading(row).isPresent());
    }

    private static long count(String text, char separator) {
        return text.chars().filter(c -> c == separator).count();
    }
}
