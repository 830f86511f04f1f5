package org.folkmoot.publishing;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.foundation.Actor;
import org.folkmoot.hours.BankHoliday;
import org.folkmoot.hours.Hours;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The month as a grid or as a list, or one week; all under addresses that can be shared. */
@Controller
class CalendarController {

    private final Publishing publishing;
    private final Composer composer;
    private final Rows rows;
    private final CalendarFilters filters;
    private final Rights rights;
    private final Hours hours;
    private final Dates dates;
    private final Words words;

    CalendarController(
            Publishing publishing,
            Composer composer,
            Rows rows,
            CalendarFilters filters,
            Rights rights,
            Hours hours,
            Dates dates,
            Words words) {
        this.publishing = publishing;
        this.composer = composer;
        this.rows = rows;
        this.filters = filters;
        this.rights = rights;
        this.hours = hours;
        this.dates = dates;
        this.words = words;
    }

    /** @param week any day of the week that is wanted; the month's first week, or this one, without it */
    @GetMapping("/calendar")
    ModelAndView calendar(
            Actor actor,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String week,
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String state) {
        composer.requireReading(actor);
        var shown = CalendarView.named(view);
        var day = week.isEmpty() || shown != CalendarView.WEEK ? first(month(month)) : day(week);
        var first =
                monday(shown == CalendarView.WEEK ? day : YearMonth.from(day).atDay(1));
        var last = shown == CalendarView.WEEK
                ? first.plusDays(6)
                : YearMonth.from(day).atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        var span = shown == CalendarView.WEEK ? null : YearMonth.from(day);
        var posts = rows
                .together(
                        publishing.between(start(first), start(last.plusDays(1))),
                        publishing.nativeBetween(start(first), start(last.plusDays(1))))
                .stream()
                .filter(row -> account.isEmpty() || row.accountId().toString().equals(account))
                .filter(row -> state.isEmpty() || row.status().name().equalsIgnoreCase(state))
                .toList();
        var inside = posts.stream()
                .filter(row -> span == null || YearMonth.from(day(row)).equals(span))
                .toList();
        return Pages.show(
                "publishing/calendar",
                new CalendarPage(
                        shown,
                        YearMonth.from(day),
                        monday(day),
                        dates.today(),
                        weeks(first, last, span, posts),
                        inside.size(),
                        (int) inside.stream()
                                .filter(row -> row.status().needsSomebody())
                                .count(),
                        rights.may(actor, Permission.DRAFT),
                        account,
                        state,
                        filters.accounts(),
                        filters.states()));
    }

    /** Of this month today, of another its first day. */
    private LocalDate first(YearMonth month) {
        var today = dates.today();
        return YearMonth.from(today).equals(month) ? today : month.atDay(1);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** @param month days outside of it are shown as such; null where all of them are wanted */
    private List<CalendarPage.Week> weeks(
            LocalDate first, LocalDate last, @Nullable YearMonth month, List<PostRow> posts) {
        var byDay = posts.stream().collect(Collectors.groupingBy(this::day));
        var holidays = Stream.of(first.getYear(), last.getYear())
                .distinct()
                .flatMap(year -> hours.holidays(year).stream())
                .collect(Collectors.toMap(
                        BankHoliday::date, holiday -> words.of("hours.holiday." + holiday.key()), (one, other) -> one));
        var weeks = new ArrayList<CalendarPage.Week>();
        for (var monday = first; !monday.isAfter(last); monday = monday.plusWeeks(1)) {
            weeks.add(new CalendarPage.Week(monday.datesUntil(monday.plusWeeks(1))
                    .map(date -> day(date, month, byDay, holidays))
                    .toList()));
        }
        return weeks;
    }

    private CalendarPage.Day day(
            LocalDate date,
            @Nullable YearMonth month,
            Map<LocalDate, List<PostRow>> posts,
            Map<LocalDate, String> holidays) {
        return new CalendarPage.Day(
                date,
                month != null && !YearMonth.from(date).equals(month),
                date.equals(dates.today()),
                date.getDayOfWeek().getValue() > 5,
                holidays.get(date),
                posts.getOrDefault(date, List.of()));
    }

    private LocalDate day(PostRow row) {
        return LocalDate.ofInstant(java.util.Objects.requireNonNull(row.dueAt()), dates.zone());
    }

    private java.time.Instant start(LocalDate date) {
        return date.atStartOfDay(dates.zone()).toInstant();
    }

    /** An address that nobody can read shows this month. */
    private YearMonth month(String typed) {
        try {
            return typed.isEmpty() ? YearMonth.from(dates.today()) : YearMonth.parse(typed);
        } catch (DateTimeException e) {
            return YearMonth.from(dates.today());
        }
    }

    private LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException e) {
            return dates.today();
        }
    }
}
