package org.folkmoot.plan;

import java.util.List;

/**
 * A plan as any reader hands it over: rows of cells in the order of the document, nothing understood yet.
 *
 * @param around lines before, between and after the rows that belong to no row, kept word for word
 */
record PlanTable(List<Row> rows, List<String> around) {

    /** One row; a document that repeats a row on the next page gives two. */
    record Row(List<String> cells) {

        String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }

        boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}
