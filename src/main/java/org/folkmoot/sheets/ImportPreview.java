package org.folkmoot.sheets;

import java.util.List;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Problem;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;

/** What a file would do to the register as it is now, row by row. */
public record ImportPreview(List<Line> lines) {

    public enum Verdict {
        NEW,
        CHANGED,
        SAME,
        /** The row could be two accounts, or another row is the same account. */
        CONFLICT,
        INVALID
    }

    /** @param account the entry that the row is about; null for a new one */
    public record Line(
            int line,
            Verdict verdict,
            String name,
            String handle,
            @Nullable AccountId account,
            List<Change> changes,
            List<Problem> problems,
            @Nullable AccountDraft draft,
            String newService) {}

    public long count(Verdict verdict) {
        return lines.stream().filter(line -> line.verdict() == verdict).count();
    }

    public List<Line> of(Verdict verdict) {
        return lines.stream().filter(line -> line.verdict() == verdict).toList();
    }

    public boolean something() {
        return count(Verdict.NEW) + count(Verdict.CHANGED) > 0;
    }
}
