package org.folkmoot.plan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Which column of a table holds what, found by the words of its heading; the order is free. */
record PlanColumns(int action, int officer, int details, int timeframe) {

    private static final List<String> ACTION = List.of("action", "actions", "objective", "priority", "action title");
    private static final List<String> OFFICER = List.of(
            "responsible officer",
            "responsible officers",
            "officer",
            "officers",
            "lead",
            "lead officer",
            "owner",
            "responsible",
            "responsibility",
            "who",
            "by whom");
    private static final List<String> DETAILS =
            List.of("details", "detail", "points", "tasks", "steps", "what", "description", "how");
    private static final List<String> TIMEFRAME = List.of(
            "timeframe",
            "time frame",
            "timescale",
            "timescales",
            "when",
            "deadline",
            "due",
            "due date",
            "date",
            "by when",
            "target date");

    /** Empty when the row is no heading; a table may have no column for the officer. */
    static Optional<PlanColumns> heading(PlanTable.Row row) {
        var action = column(row, ACTION);
        var details = column(row, DETAILS);
        var timeframe = column(row, TIMEFRAME);
        if (details.isEmpty() || timeframe.isEmpty() || action.isEmpty()) {
            return Optional.empty();
        }
        var officer = column(row, OFFICER).orElse(-1);
        return Optional.of(new PlanColumns(action.getAsInt(), officer, details.getAsInt(), timeframe.getAsInt()));
    }

    private static OptionalInt column(PlanTable.Row row, List<String> names) {
        return IntStream.range(0, row.cells().size())
                .filter(i -> names.contains(name(row.cell(i))))
                .findFirst();
    }

    /** "Responsible Officer(s)" is "responsible officers". */
    private static String name(String heading) {
        return CellText.oneLine(heading)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z ]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
