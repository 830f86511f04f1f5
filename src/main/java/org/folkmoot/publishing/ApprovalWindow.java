package org.folkmoot.publishing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The times for which an approval holds: at most two hours from the approved one, on the same day (a default of ours).
 *
 * @param approved the time that the approver saw
 * @param zone the organisation's, which says what a day is
 */
public record ApprovalWindow(Instant approved, ZoneId zone) {

    public static final Duration AROUND = Duration.ofHours(2);

    public boolean holds(Instant time) {
        return Duration.between(approved, time).abs().compareTo(AROUND) <= 0
                && day(time).equals(day(approved));
    }

    private LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, zone);
    }
}
