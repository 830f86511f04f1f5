package org.folkmoot.reporting;

import java.time.Instant;
import org.folkmoot.foundation.Subject;

/**
 * A report as it was made, never changed afterwards. Making it again gives the next number.
 *
 * @param madeBy the name of whoever made it
 */
public record Edition(EditionId id, int number, Instant madeAt, String madeBy, MonthlyReport report) {

    public Subject subject() {
        return new Subject("edition", id.value(), report.name() + " " + report.month());
    }
}
