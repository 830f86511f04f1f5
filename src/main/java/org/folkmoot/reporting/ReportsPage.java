package org.folkmoot.reporting;

import java.util.List;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Slice;
import org.folkmoot.web.Option;

/**
 * The editions, and the form that makes one.
 *
 * @param reported any account, and those of which there is one
 * @param everMonths any month, and those for which one can be made
 */
public record ReportsPage(
        Slice<Line> slice,
        List<Option> accounts,
        List<Option> months,
        List<Option> reported,
        List<Option> everMonths,
        Query query,
        String account,
        String month,
        List<Problem> problems) {

    /** @param month as 2026-10; both are empty where it does not matter */
    public record Query(String account, String month) {

        static final Query ANY = new Query("", "");

        boolean any() {
            return equals(ANY);
        }
    }

    public boolean narrowed() {
        return !query.any();
    }

    public record Line(Edition edition, String headline) {
        public String href() {
            return "/reports/" + edition.id().value();
        }
    }
}
