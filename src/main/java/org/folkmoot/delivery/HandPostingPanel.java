package org.folkmoot.delivery;

import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Subject;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Panel;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** On Today: what the reader can post by hand, now that its time has come. */
@Component
class HandPostingPanel implements Panel {

    private static final int MOST = 5;

    private final HandPosting byHand;
    private final Labels labels;

    HandPostingPanel(HandPosting byHand, Labels labels) {
        this.byHand = byHand;
        this.labels = labels;
    }

    @Override
    public String key() {
        return "delivery.by-hand";
    }

    @Override
    public String place() {
        return "today.decisions";
    }

    @Override
    public int order() {
        return 4;
    }

    @Override
    public boolean shownTo(Actor actor, Subject subject) {
        return !byHand.open(actor).isEmpty();
    }

    @Override
    public ModelAndView content(Actor actor, Subject subject) {
        List<DeliveriesPage.Row> rows =
                byHand.open(actor).stream().limit(MOST).map(labels::row).toList();
        return Pages.show("delivery/panel", new DeliveriesPage(rows, null, StateFilter.BY_HAND));
    }
}
