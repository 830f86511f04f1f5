package org.folkmoot.plan;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.Objects;
import org.folkmoot.foundation.Evidence;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;

/** The board as a spreadsheet; a byte order mark tells Excel that it is UTF-8. */
@Component
class PlanExport {

    private final Words words;

    PlanExport(Words words) {
        this.words = words;
    }

    String csv(Board board) {
        var text = new StringWriter();
        text.append('\ufeff');
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(words.of("plan.csv.heading").split("\\|"));
            for (var action : board.actions()) {
                action.points().forEach(point -> csv.writeRecord(row(action, point)));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return text.toString();
    }

    private String[] row(Board.BoardAction action, PointStanding standing) {
        var point = standing.point();
        return new String[] {
            action.number() + ". " + safe(action.title()),
            point.label(),
            safe(point.text()),
            safe(point.officer()),
            safe(point.words()),
            Objects.toString(standing.due(), ""),
            words.of("plan.rag." + standing.rag().word()),
            standing.known() ? String.valueOf(standing.percent()) : "",
            safe(standing.evidence().map(Evidence.Progress::sentence).orElse("")),
            safe(standing.stated().map(PlanExport::stated).orElse(""))
        };
    }

    private static String stated(Statement statement) {
        return statement.words() + " (" + statement.by() + ", " + statement.at() + ")";
    }

    /** A cell that a spreadsheet would take for a formula is told to be text. */
    private static String safe(String cell) {
        return cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell;
    }
}
