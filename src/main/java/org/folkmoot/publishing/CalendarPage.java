package org.folkmoot.publishing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Option;
import org.jspecify.annotations.Nullable;

/** One month of posts. Public for its template only. */
public record CalendarPage(
        YearMonth month,
        boolean list,
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

    public String href(YearMonth to, boolean asList) {
        return "/calendar?month=" + to + (asList ? "&view=list" : "") + (account.isEmpty() ? "" : "&account=" + account)
                + (state.isEmpty() ? "" : "&state=" + state);
    }
}
