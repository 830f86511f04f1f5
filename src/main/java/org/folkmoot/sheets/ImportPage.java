package org.folkmoot.sheets;

import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Problem;

/** The form for a file, or its preview. */
public record ImportPage(UUID id, String fileName, ImportPreview preview, boolean saved, List<Problem> problems) {

    static final UUID NONE = new UUID(0, 0);

    /** Which columns a file may have. */
    public static String columns() {
        return String.join(", ", Column.NAMES);
    }

    public String href() {
        return "/accounts/import/" + id;
    }

    public List<ImportPreview.Verdict> verdicts() {
        return List.of(
                ImportPreview.Verdict.INVALID,
                ImportPreview.Verdict.CONFLICT,
                ImportPreview.Verdict.NEW,
                ImportPreview.Verdict.CHANGED);
    }
}
