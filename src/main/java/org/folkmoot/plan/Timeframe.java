package org.folkmoot.plan;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** When a point is due, as understood from the plan's own words. Days are the organisation's. */
sealed interface Timeframe {

    /** The days on which something is due inside the span, both ends included, earliest first. */
    List<LocalDate> dues(LocalDate from, LocalDate until);

    /** One day: "February/March 2020" is 31 March 2020, "2020" is 31 December 2020. */
    record By(LocalDate due) implements Timeframe {
        @Override
        public List<LocalDate> dues(LocalDate from, LocalDate until) {
            return within(Stream.of(due), from, until);
        }
    }

    /** Several days, each with its own work: "March, June, September, December 2020". */
    record OnDates(List<LocalDate> dates) implements Timeframe {
        @Override
        public List<LocalDate> dues(LocalDate from, LocalDate until) {
            return within(dates.stream(), from, until);
        }
    }

    /** The last day of every {@code every}-th month of the year: 1 monthly, 3 quarterly, 6 half-yearly, 12 yearly. */
    record Monthly(int every) implements Timeframe {
        @Override
        public List<LocalDate> dues(LocalDate from, LocalDate until) {
            var months = Stream.iterate(
                    YearMonth.from(from), month -> !month.atDay(1).isAfter(until), m -> m.plusMonths(1));
            var ends =
                    months.filter(month -> month.getMonthValue() % every == 0).map(YearMonth::atEndOfMonth);
            return within(ends, from, until);
        }
    }

    /** The same days in every year: the seasons. */
    record Seasonal(List<MonthDay> days) implements Timeframe {
        @Override
        public List<LocalDate> dues(LocalDate from, LocalDate until) {
            var years = Stream.iterate(from.getYear(), year -> year <= until.getYear(), year -> year + 1);
            return within(
                    years.flatMap(year -> days.stream().map(day -> day.atYear(year)))
                            .sorted(),
                    from,
                    until);
        }
    }

    /**
     * Fixed days, if any are given, and then again and again: after the last of them amber once {@code amberAfter} months
     * have gone by and red after {@code redAfter}. "Every 6 – 12 months" with "July 2020 and January 2021".
     */
    record Again(List<LocalDate> dates, int amberAfter, int redAfter) implements Timeframe {
        @Override
        public List<LocalDate> dues(LocalDate from, LocalDate until) {
            return within(dates.stream(), from, until);
        }
    }

    /** Starts and has no end: "July 2020 onwards" starts on 1 July 2020. */
    record Onwards(LocalDate start) implements Timeframe {
        @Override
        public List<LocalDate> dues(LocalDate from, LocalDate until) {
            return List.of();
        }
    }

    /** Goes on all the time: "ongoing". */
    record Always() implements Timeframe {
        @Override
        public List<LocalDate> dues(LocalDate from, LocalDate until) {
            return List.of();
        }
    }

    /** The words stand in the plan as they are; a person can say the day. */
    record NotUnderstood() implements Timeframe {
        @Override
        public List<LocalDate> dues(LocalDate from, LocalDate until) {
            return List.of();
        }
    }

    private static List<LocalDate> within(Stream<LocalDate> dates, LocalDate from, LocalDate until) {
        return dates.filter(date -> !date.isBefore(from) && !date.isAfter(until))
                .toList();
    }
}
