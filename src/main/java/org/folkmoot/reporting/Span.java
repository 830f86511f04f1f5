package org.folkmoot.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.stream.Stream;

/** A month as far as it has passed, in the organisation's zone. */
record Span(YearMonth month, LocalDate today, ZoneId zone) {

    /** The last day that counts. */
    LocalDate until() {
        var end = month.atEndOfMonth();
        return today.isBefore(end) ? today : end;
    }

    Instant from() {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }

    /** Exclusive. */
    Instant to() {
        return until().plusDays(1).atStartOfDay(zone).toInstant();
    }

    Stream<LocalDate> days() {
        return month.atDay(1).datesUntil(until().plusDays(1));
    }
}
