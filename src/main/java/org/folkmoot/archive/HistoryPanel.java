package org.folkmoot.archive;

import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Subject;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Panel;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The newest entries of the trail about whatever the page is about. */
@Component
class HistoryPanel implements Panel {

    private static final int SHOWN = 20;

    private final Trail trail;

    HistoryPanel(Trail trail) {
        this.trail = trail;
    }

    @Override
    public String key() {
        return "archive.history";
    }

    @Override
    public String place() {
        return "history";
    }

    @Override
    public int order() {
        return 10;
    }

    /**
     * Only inside a page, which has asked who may see its subject and knows its label. By its own address it is asked for
     * with an id alone, and then nobody has.
     */
    @Override
    public boolean shownTo(Actor actor, Subject subject) {
        return !subject.label().isBlank();
    }

    @Override
    public ModelAndView content(Actor actor, Subject subject) {
        return Pages.show("archive/history", new HistoryPage(trail.of(subject.id(), null, SHOWN)));
    }
}
