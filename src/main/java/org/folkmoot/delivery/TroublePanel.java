package org.folkmoot.delivery;

import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Subject;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Panel;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** On Today: what did not go out, until its source is ordered anew or three days have passed (D). */
@Component
class TroublePanel implements Panel {

    private static final int MOST = 5;

    private final Deliveries deliveries;
    private final Labels labels;
    private final Within within;

    TroublePanel(Deliveries deliveries, Labels labels, Within within) {
        this.deliveries = deliveries;
        this.labels = labels;
        this.within = within;
    }

    @Override
    public String key() {
        return "delivery.trouble";
    }

    @Override
    public String place() {
        return "today.alerts";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean shownTo(Actor actor, Subject subject) {
        return !own(actor).isEmpty();
    }

    @Override
    public ModelAndView content(Actor actor, Subject subject) {
        return Pages.show("delivery/panel", new DeliveriesPage(own(actor), null, StateFilter.TROUBLE));
    }

    private List<DeliveriesPage.Row> own(Actor actor) {
        return deliveries.troubled(within.of(actor), MOST).stream()
                .map(labels::row)
                .toList();
    }
}
