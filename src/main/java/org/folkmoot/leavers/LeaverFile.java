package org.folkmoot.leavers;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
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
import org.folkmoot.register.SpreadsheetText;

/** Reads a list of leavers saved as CSV: a column with e-mail addresses and, if there is one, the last day. */
final class LeaverFile {

    private static final List<String> EMAIL = List.of("email", "e-mail", "work email", "mail", "user name");
    private static final List<String> DAY = List.of("left on", "last day", "leaving date", "leave date", "end date");
    private static final List<DateTimeFormatter> DATES =
            List.of(DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ofPattern("d/M/uuuu"));

    private LeaverFile() {}

    static List<Leavers.Named> read(byte[] bytes) {
        var text = SpreadsheetText.of(bytes);
        try (var reader = CsvReader.builder()
                .fieldSeparator(SpreadsheetText.separator(text))
                .ofCsvRecord(text)) {
            var records = reader.stream().toList();
            if (records.isEmpty()) {
                throw refused("leavers.problem.empty", Map.of());
            }
            var heading = records.getFirst().getFields().stream()
                    .map(name -> name.strip().toLowerCase(Locale.ROOT).replaceAll("[_\\s]+", " "))
                    .toList();
            var email = place(heading, EMAIL);
            if (email < 0) {
                throw refused("leavers.problem.column", Map.of());
            }
            var day = place(heading, DAY);
            var named = new ArrayList<Leavers.Named>();
            for (var record : records.subList(1, records.size())) {
                var address = cell(record.getFields(), email);
                if (!address.isEmpty()) {
                    named.add(new Leavers.Named(address, day(cell(record.getFields(), day))));
                }
            }
            return named;
        } catch (CsvParseException | IOException e) {
            throw refused("leavers.problem.broken", Map.of());
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

    private static @org.jspecify.annotations.Nullable LocalDate day(String text) {
        if (text.isEmpty()) {
            return null;
        }
        for (var format : DATES) {
            try {
                return LocalDate.parse(text, format);
            } catch (DateTimeException e) {
                // the next form, or none
            }
        }
        throw refused("leavers.problem.day", Map.of("text", text));
    }

    private static Refused refused(String key, Map<String, Object> args) {
        return Refused.invalid(Problem.of("file", key, args));
    }
}
