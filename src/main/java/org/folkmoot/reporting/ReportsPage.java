package org.folkmoot.reporting;

import java.util.List;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Slice;
import org.folkmoot.web.Option;

/** The editions, and the form that makes one. */
public record ReportsPage(
        Slice<Line> slice,
        List<Option> accounts,
        List<Option> months,
        String account,
        String month,
        List<Problem> problems) {

    public record Line(Edition edition, String headline) {
        public String href() {
            return "/reports/" + edition.id().value();
        }
    }
}
