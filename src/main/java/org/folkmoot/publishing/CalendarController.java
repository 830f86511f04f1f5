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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The month, as a grid or as a list; both under addresses that can be shared. */
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

    @GetMapping("/calendar")
    ModelAndView calendar(
            Actor actor,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String state) {
        composer.requireReading(actor);
        var shown = month(month);
        var first = shown.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var last = shown.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        var all = rows.of(publishing.between(start(first), start(last.plusDays(1))));
        var posts = all.stream()
                .filter(row -> account.isEmpty() || row.accountId().toString().equals(account))
                .filter(row -> state.isEmpty() || row.status().name().equalsIgnoreCase(state))
                .toList();
        var inMonth = posts.stream()
                .filter(row -> YearMonth.from(day(row)).equals(shown))
                .toList();
        return Pages.show(
                "publishing/calendar",
                new CalendarPage(
                        shown,
                        view.equals("list"),
                        weeks(first, last, shown, posts),
                        inMonth.size(),
                        (int) inMonth.stream()
                                .filter(row -> row.status().needsSomebody())
                                .count(),
                        rights.may(actor, Permission.DRAFT),
                        account,
                        state,
                        filters.accounts(),
                        filters.states()));
    }

    private List<CalendarPage.Week> weeks(LocalDate first, LocalDate last, YearMonth month, List<PostRow> posts) {
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
            LocalDate date, YearMonth month, Map<LocalDate, List<PostRow>> posts, Map<LocalDate, String> holidays) {
        return new CalendarPage.Day(
                date,
                !YearMonth.from(date).equals(month),
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
}
