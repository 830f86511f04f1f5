package org.folkmoot.register;

import java.util.Map;

/** One line of a file, as it was written; columns that the file does not have are absent. */
record ImportRow(int line, Map<Column, String> cells) {

    String cell(Column column) {
        return cells.getOrDefault(column, "");
    }
}
