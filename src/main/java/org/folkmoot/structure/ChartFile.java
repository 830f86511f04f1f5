package org.folkmoot.structure;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.folkmoot.structure.Chart.Holder;
import org.folkmoot.structure.Chart.Part;

/** The whole chart as a table, one line for each account. */
final class ChartFile {

    private static final List<String> HEADING = List.of(
            "as at",
            "directorate",
            "service",
            "account",
            "network",
            "handle",
            "status",
            "owner",
            "deputy",
            "escalation contact",
            "editors",
            "approvers",
            "responders");

    private ChartFile() {}

    /** With a byte order mark, since spreadsheets otherwise take it for Windows-1252. */
    static byte[] csv(Chart chart) {
        var text = new StringWriter();
        text.write('\uFEFF');
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(HEADING);
            chart.directorates()
                    .forEach(directorate -> directorate
                            .services()
                            .forEach(unit -> unit.accounts()
                                    .forEach(presence -> csv.writeRecord(line(chart, directorate, unit, presence)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> line(
            Chart chart, Chart.Directorate directorate, Chart.Unit unit, Chart.Presence presence) {
        var account = presence.account();
        return java.util.stream.Stream.of(
                        chart.on().toString(),
                        directorate.name(),
                        unit.name(),
                        account.name(),
                        presence.network(),
                        account.handle(),
                        account.status().name().toLowerCase(java.util.Locale.ROOT),
                        names(presence, Part.OWNER),
                        names(presence, Part.DEPUTY),
                        names(presence, Part.ESCALATION),
                        names(presence, Part.EDITOR),
                        names(presence, Part.APPROVER),
                        names(presence, Part.RESPONDER))
                .map(ChartFile::harmless)
                .toList();
    }

    private static String names(Chart.Presence presence, Part part) {
        return part.named() && presence.vacant(part)
                ? "vacant"
                : presence.of(part).stream().map(Holder::name).collect(Collectors.joining("; "));
    }

    /** A cell that a spreadsheet would run as a formula begins with an apostrophe, as OWASP advises (read 2026-11-23). */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
