package org.folkmoot.hours;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** When the council answers on a day of the week; {@code closes} at 00:00 is the midnight that ends the day. */
public record Opening(LocalTime opens, LocalTime closes) {

    boolean valid() {
        return closes.equals(LocalTime.MIDNIGHT) || opens.isBefore(closes);
    }

    @Override
    public String toString() {
        return opens + " to " + closes;
    }

    Span on(LocalDate date, ZoneId zone) {
        var end = closes.equals(LocalTime.MIDNIGHT)
                ? date.plusDays(1).atStartOfDay(zone)
                : date.atTime(closes).atZone(zone);
        return new Span(date.atTime(opens).atZone(zone).toInstant(), end.toInstant());
    }

    /** A stretch of working time as the clock of the world counts it: one hour more or less where the clocks change. */
    record Span(Instant from, Instant to) {

        Duration length() {
            return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
        }

        Span within(Instant start, Instant end) {
            return new Span(from.isAfter(start) ? from : start, to.isBefore(end) ? to : end);
        }
    }
}
