package org.folkmoot.hours;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/settings/hours")
class HoursController {

    private final Hours hours;
    private final Rights rights;
    private final Dates dates;

    HoursController(Hours hours, Rights rights, Dates dates) {
        this.hours = hours;
        this.rights = rights;
        this.dates = dates;
    }

    @GetMapping
    ModelAndView hours(Actor actor) {
        rights.require(actor, Permission.MANAGE_INSTALLATION, Scope.everywhere());
        return Pages.show("hours/hours", page(HoursForm.lines(hours.openings()), List.of()));
    }

    /** Fields {@code monday-opens}, {@code monday-closes} …; both empty means closed. */
    @PostMapping
    ModelAndView change(@RequestParam Map<String, String> fields, Actor actor) {
        try {
            hours.change(actor, HoursForm.read(fields));
            return Pages.redirect("/settings/hours", Notice.success("hours.saved"));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again("hours/hours", page(HoursForm.typed(fields), refused.problems()));
        }
    }

    private HoursPage page(List<HoursPage.Line> week, List<Problem> problems) {
        var today = dates.today();
        var years = new ArrayList<>(hours.holidays(today.getYear()));
        years.addAll(hours.holidays(today.getYear() + 1));
        return new HoursPage(week, HoursPage.next(years, today), problems);
    }
}
