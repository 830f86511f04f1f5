package org.folkmoot.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;

/** From a table to actions and points. Rows that a page break has split are put together again. */
final class PlanReader {

    private static final int MOST_POINTS = 300;
    private static final Pattern YEAR = Pattern.compile("\\b20\\d\\d\\b");

    private PlanReader() {}

    /** @throws Refused when this is no plan, in words that say what was looked for */
    static ReadPlan read(PlanTable table) {
        var columns = columns(table);
        var leftOver = new ArrayList<>(table.around());
        var drafts = new ArrayList<ActionDraft>();
        for (var row : table.rows()) {
            if (row.blank() || PlanColumns.heading(row).isPresent()) {
                continue;
            }
            if (continues(row, columns, drafts)) {
                drafts.getLast().goOn(cell(row, columns.details()), cell(row, columns.timeframe()));
            } else if (row.cell(columns.action()).isBlank()
                    || row.cell(columns.details()).isBlank()) {
                leftOver.add(String.join(
                        " · ",
                        row.cells().stream()
                                .map(CellText::oneLine)
                                .filter(c -> !c.isBlank())
                                .toList()));
            } else {
                drafts.add(new ActionDraft(
                        CellText.oneLine(row.cell(columns.action())),
                        CellText.oneLine(row.cell(columns.officer())),
                        cell(row, columns.details()),
                        cell(row, columns.timeframe())));
            }
        }
        return finished(drafts, leftOver);
    }

    private static ReadPlan finished(List<ActionDraft> drafts, List<String> leftOver) {
        var actions = new ArrayList<ReadPlan.ReadAction>();
        for (var draft : drafts) {
            actions.add(draft.finish(actions.size() + 1));
        }
        var title = title(leftOver);
        var years = YEAR.matcher(title).results().map(year -> year.group()).toList();
        var starts = years.isEmpty() ? "" : years.getFirst() + "-01-01";
        var ends = years.isEmpty() ? "" : years.getLast() + "-12-31";
        var plan = new ReadPlan(title, starts, ends, List.copyOf(actions), List.copyOf(leftOver), Map.of());
        if (plan.pointCount() == 0) {
            throw noPlan("plan.import.no-points");
        }
        if (plan.pointCount() > MOST_POINTS) {
            throw noPlan("plan.import.too-many");
        }
        return plan;
    }

    private static PlanColumns columns(PlanTable table) {
        if (table.rows().isEmpty()) {
            throw noPlan("plan.import.no-table");
        }
        return table.rows().stream()
                .map(PlanColumns::heading)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> noPlan("plan.import.no-heading"));
    }

    /** The second half of a split row has no action and no officer; some documents repeat the action's title instead. */
    private static boolean continues(PlanTable.Row row, PlanColumns columns, List<ActionDraft> drafts) {
        if (drafts.isEmpty()
                || row.cell(columns.details()).isBlank()
                        && row.cell(columns.timeframe()).isBlank()) {
            return false;
        }
        var title = CellText.oneLine(row.cell(columns.action()));
        return title.isEmpty() || title.equalsIgnoreCase(drafts.getLast().title());
    }

    private static String cell(PlanTable.Row row, int column) {
        return row.cell(column).strip();
    }

    /** Of the lines around the table, the one that calls itself a strategy or a plan, years preferred. */
    private static String title(List<String> around) {
        var named = around.stream()
                .filter(line ->
                        line.length() < 120 && line.toLowerCase(Locale.ROOT).matches(".*\\b(strategy|plan)\\b.*"))
                .toList();
        return named.stream()
                .filter(line -> line.matches(".*20\\d\\d.*"))
                .findFirst()
                .or(() -> named.stream().findFirst())
                .orElse("");
    }

    private static Refused noPlan(String key) {
        return Refused.invalid(Problem.of("text", key));
    }
}
