package org.folkmoot.delivery;

import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Subject;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Panel;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** On Today: what nobody but a person can settle. */
@Component
class UndecidedPanel implements Panel {

    private final Deliveries deliveries;
    private final Labels labels;

    UndecidedPanel(Deliveries deliveries, Labels labels) {
        this.deliveries = deliveries;
        this.labels = labels;
    }

    @Override
    public String key() {
        return "delivery.undecided";
    }

    @Override
    public String place() {
        return "today.decisions";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public boolean shownTo(Actor actor, Subject subject) {
        return !own(actor).isEmpty();
    }

    @Override
    public ModelAndView content(Actor actor, Subject subject) {
        return Pages.show("delivery/panel", new DeliveriesPage(own(actor), null, StateFilter.OPEN));
    }

    private List<DeliveriesPage.Row> own(Actor actor) {
        return deliveries.undecided().stream()
                .filter(delivery -> deliveries.mayDecide(actor, delivery))
                .map(labels::row)
                .toList();
    }
}
