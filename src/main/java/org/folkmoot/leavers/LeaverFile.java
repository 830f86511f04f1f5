package org.folkmoot.leavers;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.sheets.SpreadsheetText;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list of leavers saved as CSV: a column with e-mail addresses and, if there is one, the last day. Each row is
 * judged by itself, so that one that is broken keeps nobody else's access open.
 */
final class LeaverFile {

    private static final int MOST_ROWS = 10_000;
    private static final List<String> EMAIL = List.of("email", "e-mail", "work email", "mail", "user name");
    private static final List<String> DAY = List.of("left on", "last day", "leaving date", "leave date", "end date");
    private static final List<DateTimeFormatter> DATES =
            List.of(DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ofPattern("d/M/uuuu"));

    private LeaverFile() {}

    /**
     * One row.
     *
     * @param number of its line in the file
     * @param text as it stands there, for whoever puts it right
     * @param named whom it names; null where it cannot be taken
     * @param problem why not
     */
    record Row(
            int number,
            String text,
            Leavers.@Nullable Named named,
            @Nullable Problem problem) {}

    /** @throws Refused when it is no table with a column of addresses */
    static List<Row> read(byte[] bytes) {
        var records = records(SpreadsheetText.of(bytes));
        if (records.isEmpty()) {
            throw refused("leavers.problem.empty");
        }
        var heading = records.getFirst().getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT).replaceAll("[_\\s]+", " "))
                .toList();
        var email = place(heading, EMAIL);
        if (email < 0) {
            throw refused("leavers.problem.column");
        }
        var day = place(heading, DAY);
        var rows = records.stream()
                .skip(1)
                .filter(record -> record.getFields().stream().anyMatch(cell -> !cell.isBlank()))
                .map(record -> row(record, heading.size(), email, day))
                .toList();
        if (rows.isEmpty()) {
            throw refused("leavers.problem.empty");
        }
        if (rows.size() > MOST_ROWS) {
            throw refused("leavers.problem.many");
        }
        return rows;
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
        } catch (CsvParseException | IOException e) {
            throw refused("leavers.problem.broken");
        }
    }

    private static Row row(CsvRecord record, int width, int email, int day) {
        var fields = record.getFields();
        var number = (int) record.getStartingLineNumber();
        var text = String.join(", ", fields.stream().map(String::strip).toList());
        if (fields.stream().skip(width).anyMatch(cell -> !cell.isBlank())) {
            return new Row(number, text, null, Problem.of("file", "leavers.problem.extra"));
        }
        var address = cell(fields, email);
        if (address.isEmpty()) {
            return new Row(number, text, null, Problem.of("file", "leavers.problem.no-email"));
        }
        if (!Leavers.address(address)) {
            return new Row(number, text, null, Problem.of("file", "leavers.problem.email", Map.of("email", address)));
        }
        var last = cell(fields, day);
        try {
            return new Row(number, text, new Leavers.Named(address, last.isEmpty() ? null : day(last)), null);
        } catch (DateTimeException e) {
            return new Row(number, text, null, Problem.of("file", "leavers.problem.day", Map.of("text", last)));
        }
    }

    private static int place(List<String> heading, List<String> names) {
        for (var n = 0; n < heading.size(); n++) {
            if (names.contains(heading.get(n))) {
                return n;
            }
        }
        return -1;
    }

    private static String cell(List<String> fields, int place) {
        return place < 0 || place >= fields.size() ? "" : fields.get(place).strip();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text, DATES.getFirst());
        } catch (DateTimeException e) {
            return LocalDate.parse(text, DATES.getLast());
        }
    }

    private static Refused refused(String key) {
        return Refused.invalid(Problem.of("file", key));
    }
}
