package org.folkmoot.distribution;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who was on a list on an earlier day, and what it asked over time. */
@Controller
class ListPastController {

    private final Distribution distribution;
    private final Dates dates;

    ListPastController(Distribution distribution, Dates dates) {
        this.distribution = distribution;
        this.dates = dates;
    }

    /** Public for its template only. */
    public record PastPage(
            MailingList list,
            LocalDate on,
            boolean wrong,
            boolean known,
            List<Contact> contacts,
            List<ListVersion> versions) {}

    @GetMapping("/distribution-lists/{id}/past")
    ModelAndView past(@PathVariable UUID id, @RequestParam(defaultValue = "") String on, Actor actor) {
        var list = distribution.list(actor, id);
        var day = dates.typed(on);
        var then = distribution.contacts(actor, id, day);
        return Pages.show(
                "distribution/past",
                new PastPage(
                        list,
                        day,
                        !on.isBlank() && !on.strip().equals(day.toString()),
                        then.isPresent(),
                        then.orElse(List.of()),
                        distribution.versions(actor, id)));
    }
}
