package org.folkmoot.hours;

import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.foundation.Organisation.Nation;

/**
 * The bank holidays of the three divisions that gov.uk/bank-holidays lists, computed from the rules behind that list
 * (Banking and Financial Dealings Act 1971, schedule 1, and the yearly proclamations, as known on 2026-11-23): fixed days
 * move to the next free weekday when they fall on a weekend, the others are a weekday of a month or follow Easter. A day
 * proclaimed for one year stands in {@link #PROCLAIMED}; checked for 2024 to 2028.
 */
final class BankHolidays {

    private BankHolidays() {}

    private record Fixed(String key, MonthDay day, Set<Nation> nations) {}

    private record Proclaimed(String key, LocalDate date, Set<Nation> nations) {}

    private static final Set<Nation> ALL = Set.of(Nation.values());
    private static final Set<Nation> NOT_SCOTLAND = Set.of(Nation.ENGLAND_AND_WALES, Nation.NORTHERN_IRELAND);
    private static final Set<Nation> SCOTLAND = Set.of(Nation.SCOTLAND);
    private static final Set<Nation> NORTHERN_IRELAND = Set.of(Nation.NORTHERN_IRELAND);

    private static final List<Fixed> FIXED = List.of(
            new Fixed("new-year", MonthDay.of(1, 1), ALL),
            new Fixed("second-january", MonthDay.of(1, 2), SCOTLAND),
            new Fixed("st-patrick", MonthDay.of(3, 17), NORTHERN_IRELAND),
            new Fixed("boyne", MonthDay.of(7, 12), NORTHERN_IRELAND),
            new Fixed("st-andrew", MonthDay.of(11, 30), SCOTLAND),
            new Fixed("christmas", MonthDay.of(12, 25), ALL),
            new Fixed("boxing", MonthDay.of(12, 26), ALL));

    /** Scotland's men at the World Cup: royal proclamation of early 2026 (press reports read 2026-11-23). */
    private static final List<Proclaimed> PROCLAIMED =
            List.of(new Proclaimed("world-cup", LocalDate.of(2026, Month.JUNE, 15), SCOTLAND));

    static List<BankHoliday> of(int year, Nation nation) {
        var days = new ArrayList<BankHoliday>();
        days.addAll(moving(year, nation));
        days.addAll(fixed(year, nation));
        PROCLAIMED.stream()
                .filter(day -> day.date().getYear() == year && day.nations().contains(nation))
                .forEach(day -> days.add(new BankHoliday(day.date(), day.key(), false)));
        days.sort(Comparator.comparing(BankHoliday::date));
        return List.copyOf(days);
    }

    private static List<BankHoliday> moving(int year, Nation nation) {
        var easter = easter(year);
        var days = new ArrayList<BankHoliday>();
        days.add(day("good-friday", easter.minusDays(2)));
        if (NOT_SCOTLAND.contains(nation)) {
            days.add(day("easter-monday", easter.plusDays(1)));
        }
        days.add(day("early-may", LocalDate.of(year, Month.MAY, 1).with(firstInMonth(DayOfWeek.MONDAY))));
        days.add(day("spring", LocalDate.of(year, Month.MAY, 1).with(lastInMonth(DayOfWeek.MONDAY))));
        var august = LocalDate.of(year, Month.AUGUST, 1);
        days.add(day(
                "summer",
                august.with(
                        nation == Nation.SCOTLAND ? firstInMonth(DayOfWeek.MONDAY) : lastInMonth(DayOfWeek.MONDAY))));
        return days;
    }

    private static List<BankHoliday> fixed(int year, Nation nation) {
        var mine = FIXED.stream().filter(day -> day.nations().contains(nation)).toList();
        var taken = mine.stream().map(day -> day.day().atYear(year)).collect(Collectors.toSet());
        var days = new ArrayList<BankHoliday>();
        for (var day : mine) {
            var own = day.day().atYear(year);
            var date = own;
            while (weekend(date) || (!date.equals(own) && taken.contains(date))) {
                date = date.plusDays(1);
            }
            taken.add(date);
            days.add(new BankHoliday(date, day.key(), !date.equals(own)));
        }
        return days;
    }

    /** The Gregorian Easter Sunday, by the anonymous algorithm (J. Meeus, Astronomical Algorithms, 1991, chapter 8). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int f = (b + 8) / 25;
        int g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int month = (h + l - 7 * m + 114) / 31;
        int day = (h + l - 7 * m + 114) % 31 + 1;
        return LocalDate.of(year, month, day);
    }

    private static boolean weekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static BankHoliday day(String key, LocalDate date) {
        return new BankHoliday(date, key, false);
    }
}
