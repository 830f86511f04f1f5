package org.folkmoot.checks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.register.Known;

/**
 * Reads a list of people as it was typed or exported: name, e-mail, role, second factor, with or without a line of
 * headings, between commas, semicolons or tabs. Meta writes "On" and "Off"; other words for yes and no are understood.
 */
final class AccessList {

    private static final int MOST = 2_000;
    private static final Set<String> YES = Set.of("on", "yes", "y", "true", "enabled", "required");
    private static final Set<String> NO = Set.of("off", "no", "n", "false", "disabled");

    private AccessList() {}

    static List<AccessAudit.Holder> read(String text) {
        if (text.length() > 500_000) {
            throw Refused.invalid(Problem.of("people", "checks.access.people.many", Map.of("most", MOST)));
        }
        var holders = new ArrayList<AccessAudit.Holder>();
        for (var cells : cells(text)) {
            if (!heading(cells) && !cells.getFirst().isBlank()) {
                holders.add(new AccessAudit.Holder(
                        cut(cells.getFirst()),
                        cut(cell(cells, 1)),
                        cut(cell(cells, 2)),
                        factor(cell(cells, 3)),
                        false));
            }
        }
        if (holders.isEmpty()) {
            throw Refused.invalid(Problem.of("people", "checks.access.people.missing"));
        }
        if (holders.size() > MOST) {
            throw Refused.invalid(Problem.of("people", "checks.access.people.many", Map.of("most", MOST)));
        }
        return holders;
    }

    private static List<List<String>> cells(String text) {
        var first = text.lines().findFirst().orElse("");
        var separator = first.contains("\t") ? '\t' : first.contains(";") ? ';' : ',';
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            return reader.stream().map(CsvRecord::getFields).toList();
        } catch (java.io.IOException | RuntimeException e) {
            throw Refused.invalid(Problem.of("people", "checks.access.people.broken"));
        }
    }

    private static boolean heading(List<String> cells) {
        return cells.getFirst().strip().equalsIgnoreCase("name")
                || cell(cells, 1).equalsIgnoreCase("email");
    }

    private static Known factor(String word) {
        var small = word.toLowerCase(Locale.ROOT);
        return YES.contains(small) ? Known.YES : NO.contains(small) ? Known.NO : Known.UNKNOWN;
    }

    private static String cell(List<String> cells, int n) {
        return cells.size() > n ? cells.get(n).strip() : "";
    }

    private static String cut(String text) {
        var stripped = text.strip();
        return stripped.substring(0, Math.min(200, stripped.length()));
    }
}
