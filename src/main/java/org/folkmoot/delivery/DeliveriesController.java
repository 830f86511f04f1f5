package org.folkmoot.delivery;

import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everything on its way, for those who answer for it. */
@Controller
class DeliveriesController {

    private static final int ROWS = 50;

    private final Deliveries deliveries;
    private final Labels labels;
    private final Rights rights;

    DeliveriesController(Deliveries deliveries, Labels labels, Rights rights) {
        this.deliveries = deliveries;
        this.labels = labels;
        this.rights = rights;
    }

    @GetMapping("/deliveries")
    ModelAndView list(
            @RequestParam(defaultValue = "open") String state, @RequestParam @Nullable String after, Actor actor) {
        if (!rights.may(actor, Permission.DECIDE_DELIVERY)) {
            throw new Refused(Refused.Kind.FORBIDDEN, Problem.of("", "people.refused.decide-delivery"));
        }
        var filter = StateFilter.of(state);
        var slice = deliveries.list(filter.statuses(), after, ROWS);
        var rows = slice.rows().stream()
                .filter(delivery -> filter.shows(delivery) && deliveries.mayDecide(actor, delivery))
                .map(labels::row)
                .toList();
        return Pages.show("delivery/deliveries", new DeliveriesPage(rows, slice.next(), filter));
    }
}
