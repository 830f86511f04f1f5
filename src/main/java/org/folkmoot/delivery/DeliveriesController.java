package org.folkmoot.delivery;

import org.folkmoot.foundation.Actor;
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
    private final Within within;

    DeliveriesController(Deliveries deliveries, Labels labels, Within within) {
        this.deliveries = deliveries;
        this.labels = labels;
        this.within = within;
    }

    @GetMapping("/deliveries")
    ModelAndView list(
            @RequestParam(defaultValue = "open") String state, @RequestParam @Nullable String after, Actor actor) {
        var own = within.require(actor);
        var filter = StateFilter.of(state);
        var slice = deliveries.list(filter.statuses(), filter.undecided(), own, after, ROWS);
        var rows = slice.rows().stream().map(labels::row).toList();
        return Pages.show("delivery/deliveries", new DeliveriesPage(rows, slice.next(), filter));
    }
}
