package org.folkmoot.reporting;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.folkmoot.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An edition as a table: one row for each number; an empty value has its reason in the last column. */
@Component
class ReportCsv {

    private final Words words;
    private final ReportWords reportWords;

    ReportCsv(Words words, ReportWords reportWords) {
        this.words = words;
        this.reportWords = reportWords;
    }

    byte[] of(Edition edition) {
        var text = new StringWriter();
        text.write('\uFEFF');
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "section",
                    "item",
                    "unit",
                    "value",
                    "of",
                    "month before",
                    "definition version",
                    "why no value",
                    "same month a year before");
            var report = edition.report();
            for (var figure : report.figures()) {
                csv.writeRecord(
                        "figures",
                        words.of("reporting.metric." + figure.key()),
                        figure.unit().name().toLowerCase(java.util.Locale.ROOT),
                        text(figure.value()),
                        text(figure.of()),
                        text(figure.before()),
                        String.valueOf(report.dictionary()),
                        figure.gap() == null ? "" : reportWords.gap(figure.gap()),
                        text(figure.yearBefore()));
            }
            for (var day : report.followers()) {
                var why = day.followers() == null ? words.of("reporting.day.missing") : "";
                csv.writeRecord(
                        "followers by day",
                        day.day().toString(),
                        "count",
                        text(day.followers()),
                        "",
                        "",
                        String.valueOf(report.dictionary()),
                        why,
                        "");
            }
            for (var post : report.posts()) {
                var why = post.engagements() == null ? words.of("reporting.gap.NOT_READ") : "";
                csv.writeRecord(
                        "posts",
                        harmless(post.label()),
                        "count",
                        text(post.engagements()),
                        "",
                        "",
                        String.valueOf(report.dictionary()),
                        why,
                        "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What a spreadsheet would run as a formula begins with an apostrophe. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String text(@Nullable Long value) {
        return value == null ? "" : value.toString();
    }
}
