package org.folkmoot.publishing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Subject;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Panel;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Today: what goes out, in the order of the day. */
@Component
class TimelinePanel implements Panel {

    private static final int SHOWN = 12;

    private final Publishing publishing;
    private final CalendarNavigation readers;
    private final Rows rows;
    private final Dates dates;
    private final Clock clock;

    TimelinePanel(Publishing publishing, CalendarNavigation readers, Rows rows, Dates dates, Clock clock) {
        this.publishing = publishing;
        this.readers = readers;
        this.rows = rows;
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * The day's posts with the present moment between them. Public for its template only.
     *
     * @param gone how many of the posts come before now
     */
    public record Day(List<PostRow> rows, int gone, String now, int more) {}

    @Override
    public String key() {
        return "publishing.timeline";
    }

    @Override
    public String place() {
        return "today.timeline";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean shownTo(Actor actor, Subject subject) {
        return readers.shownTo(actor);
    }

    @Override
    public ModelAndView content(Actor actor, Subject subject) {
        var from = dates.today().atStartOfDay(dates.zone()).toInstant();
        var to = dates.today().plusDays(1).atStartOfDay(dates.zone()).toInstant();
        var all = rows.together(publishing.between(from, to), publishing.nativeBetween(from, to));
        var shown = all.stream().limit(SHOWN).toList();
        var now = clock.instant();
        var gone = shown.stream().filter(row -> before(row, now)).count();
        var time = LocalTime.ofInstant(now, dates.zone()).truncatedTo(ChronoUnit.MINUTES);
        return Pages.show(
                "publishing/timeline", new Day(shown, (int) gone, time.toString(), all.size() - shown.size()));
    }

    private static boolean before(PostRow row, Instant now) {
        return row.dueAt() != null && row.dueAt().isBefore(now);
    }
}
