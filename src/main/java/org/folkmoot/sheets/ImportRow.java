package org.folkmoot.sheets;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a file, as it was written; columns that the file does not have are absent.
 *
 * @param extra what stands beyond the last column; null for nothing
 */
record ImportRow(
        int line, Map<Column, String> cells, @Nullable String extra) {

    String cell(Column column) {
        return cells.getOrDefault(column, "");
    }
}
