package org.folkmoot.publishing;

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

    TimelinePanel(Publishing publishing, CalendarNavigation readers, Rows rows, Dates dates) {
        this.publishing = publishing;
        this.readers = readers;
        this.rows = rows;
        this.dates = dates;
    }

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
        var all = rows.of(publishing.between(from, to));
        var lines = all.stream().limit(SHOWN).map(PostsPage.Line::plain).toList();
        return Pages.show("publishing/timeline", new PostsPage("timeline", lines, all.size() - lines.size()));
    }
}
