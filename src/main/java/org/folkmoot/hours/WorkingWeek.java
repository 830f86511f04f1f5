package org.folkmoot.hours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.foundation.Organisation.Nation;

/** The opening of each day of the week in a zone, less the bank holidays of a nation; all arithmetic is here. */
record WorkingWeek(Map<DayOfWeek, Opening> days, ZoneId zone, Nation nation) {

    WorkingWeek {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("A week without an open day never gets anything done");
        }
        days = Map.copyOf(days);
    }

    /** Monday to Friday, 9 to 5: what most councils publish, until the organisation says otherwise. */
    static Map<DayOfWeek, Opening> usual() {
        var days = new EnumMap<DayOfWeek, Opening>(DayOfWeek.class);
        for (var day = DayOfWeek.MONDAY; day != DayOfWeek.SATURDAY; day = day.plus(1)) {
            days.put(day, new Opening(LocalTime.of(9, 0), LocalTime.of(17, 0)));
        }
        return days;
    }

    Instant due(Instant from, Duration workingTime) {
        var left = workingTime;
        var date = LocalDate.ofInstant(from, zone);
        while (true) {
            var span = on(date).map(open -> open.within(from, Instant.MAX));
            if (span.isPresent()
                    && span.get().length().compareTo(left) >= 0
                    && (!left.isZero() || span.get().length().isPositive())) {
                return span.get().from().plus(left);
            }
            left = left.minus(span.map(Opening.Span::length).orElse(Duration.ZERO));
            date = date.plusDays(1);
        }
    }

    Instant closing(Instant from, int workingDays) {
        var left = workingDays;
        var date = LocalDate.ofInstant(from, zone);
        while (true) {
            date = date.plusDays(1);
            var span = on(date);
            if (span.isPresent() && --left <= 0) {
                return span.get().to();
            }
        }
    }

    int workingDays(Instant from, Instant to) {
        var last = LocalDate.ofInstant(to, zone);
        var days = 0;
        for (var date = LocalDate.ofInstant(from, zone).plusDays(1); !date.isAfter(last); date = date.plusDays(1)) {
            days += on(date).isPresent() ? 1 : 0;
        }
        return days;
    }

    Duration workingTime(Instant from, Instant to) {
        var total = Duration.ZERO;
        var last = LocalDate.ofInstant(to, zone);
        for (var date = LocalDate.ofInstant(from, zone); !date.isAfter(last); date = date.plusDays(1)) {
            total = total.plus(
                    on(date).map(span -> span.within(from, to).length()).orElse(Duration.ZERO));
        }
        return total;
    }

    boolean open(Instant at) {
        return on(LocalDate.ofInstant(at, zone))
                .filter(span -> !at.isBefore(span.from()) && at.isBefore(span.to()))
                .isPresent();
    }

    private Optional<Opening.Span> on(LocalDate date) {
        return Optional.ofNullable(days.get(date.getDayOfWeek()))
                .filter(opening -> !holidays(date.getYear()).contains(date))
                .map(opening -> opening.on(date, zone));
    }

    private Set<LocalDate> holidays(int year) {
        return BankHolidays.of(year, nation).stream().map(BankHoliday::date).collect(Collectors.toSet());
    }
}
