package org.folkmoot.inbox;

import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Subject;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Panel;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Today: the replies that are about to miss their target. */
@Component
class TodayRepliesPanel implements Panel {

    private static final int SHOWN = 6;

    private final Desk desk;
    private final Reading reading;

    TodayRepliesPanel(Desk desk, Reading reading) {
        this.desk = desk;
        this.reading = reading;
    }

    /** Public for its template only. */
    public record RepliesPanel(List<Desk.Row> rows, boolean more) {}

    @Override
    public String key() {
        return "inbox.replies";
    }

    @Override
    public String place() {
        return "today.replies";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean shownTo(Actor actor, Subject subject) {
        return reading.anywhere(actor);
    }

    @Override
    public ModelAndView content(Actor actor, Subject subject) {
        var soon = desk.conversations(actor, Queue.SOON, null, null, null, SHOWN);
        return Pages.show("inbox/todayReplies", new RepliesPanel(soon.rows(), soon.next() != null));
    }
}
