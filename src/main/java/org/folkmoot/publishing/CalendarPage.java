package org.folkmoot.publishing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Frame;
import org.folkmoot.web.Option;
import org.folkmoot.web.Tab;
import org.jspecify.annotations.Nullable;

/**
 * One month or one week of posts. Public for its template only.
 *
 * @param monday of the week that is shown, or that the week's view would show
 */
public record CalendarPage(
        CalendarView view,
        YearMonth month,
        LocalDate monday,
        LocalDate today,
        List<Week> weeks,
        int posts,
        int waiting,
        boolean mayWrite,
        String account,
        String state,
        List<Option> accounts,
        List<Option> states) {

    /** A full day shows first what needs somebody, and this many posts. */
    static final int SHOWN = 4;

    public record Week(List<Day> days) {}

    /** @param holiday its name; null on an ordinary day */
    public record Day(
            LocalDate date,
            boolean out,
            boolean today,
            boolean weekend,
            @Nullable String holiday,
            List<PostRow> posts) {

        /** "28", or "1 Dec" where another month begins. */
        public String number(Dates dates) {
            var number = String.valueOf(date.getDayOfMonth());
            return out && (date.getDayOfMonth() == 1 || date.getDayOfWeek() == DayOfWeek.MONDAY)
                    ? dates.shortDay(date).replaceFirst("^\\S+ ", "")
                    : number;
        }

        public List<PostRow> first() {
            if (posts.size() <= SHOWN) {
                return posts;
            }
            return posts.stream()
                    .sorted(java.util.Comparator.comparing(
                            (PostRow row) -> !row.status().needsSomebody()))
                    .limit(SHOWN - 1)
                    .sorted(java.util.Comparator.comparing(PostRow::time))
                    .toList();
        }

        public int more() {
            return posts.size() - first().size();
        }

        public String kind() {
            return (out ? "out" : "")
                    + (today ? " today" : "")
                    + (weekend ? " weekend" : "")
                    + (holiday != null ? " bank" : "");
        }
    }

    /** The days that have something on them, for the list. */
    public List<Day> busy() {
        return weeks.stream()
                .flatMap(week -> week.days().stream())
                .filter(day -> !day.out() && (!day.posts().isEmpty() || day.today() || day.holiday() != null))
                .toList();
    }

    public boolean week() {
        return view == CalendarView.WEEK;
    }

    public boolean list() {
        return view == CalendarView.LIST;
    }

    /** "November 2026", or the week's first and last day. */
    public String title(Frame frame) {
        return week()
                ? frame.t(
                        "publishing.calendar.days",
                        "from",
                        frame.dates().shortDay(monday),
                        "to",
                        frame.dates().day(monday.plusDays(6)))
                : frame.dates().month(month);
    }

    public List<Tab> tabs(Frame frame) {
        return Arrays.stream(CalendarView.values())
                .map(one -> Tab.of(frame.t("publishing.calendar." + word(one)), href(one), one == view))
                .toList();
    }

    public String href(CalendarView to) {
        return to == CalendarView.WEEK ? week(monday) : month(to, month);
    }

    public String before() {
        return week() ? week(monday.minusWeeks(1)) : month(view, month.minusMonths(1));
    }

    public String after() {
        return week() ? week(monday.plusWeeks(1)) : month(view, month.plusMonths(1));
    }

    /** The same view of today. */
    public String now() {
        return week() ? week(today) : month(view, YearMonth.from(today));
    }

    private String month(CalendarView as, YearMonth to) {
        return "/calendar?month=" + to + (as == CalendarView.LIST ? "&view=list" : "") + filters();
    }

    private String week(LocalDate day) {
        return "/calendar?view=week&week=" + day + filters();
    }

    private String filters() {
        return (account.isEmpty() ? "" : "&account=" + account) + (state.isEmpty() ? "" : "&state=" + state);
    }

    private static String word(CalendarView view) {
        return view.name().toLowerCase(Locale.ROOT);
    }
}
