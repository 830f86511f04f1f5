package org.folkmoot.hours;

import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The week of one account. */
@Controller
@RequestMapping("/accounts/{id}/hours")
class AccountHoursController {

    private final AccountHours hours;
    private final Register register;
    private final Rights rights;

    AccountHoursController(AccountHours hours, Register register, Rights rights) {
        this.hours = hours;
        this.register = register;
        this.rights = rights;
    }

    /** Public for its template only. */
    public record WeekPage(Account account, List<HoursPage.Line> week, List<Problem> problems) {}

    @GetMapping
    ModelAndView week(@PathVariable AccountId id, Actor actor) {
        rights.require(actor, Permission.EDIT_REGISTER, register.scope(id));
        return Pages.show(
                "hours/account", new WeekPage(register.account(id), HoursForm.lines(hours.of(id)), List.of()));
    }

    @PostMapping
    ModelAndView change(@PathVariable AccountId id, @RequestParam Map<String, String> fields, Actor actor) {
        try {
            hours.change(actor, id, HoursForm.read(fields));
            return Pages.redirect("/accounts/" + id.value(), Notice.success("hours.saved"));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again(
                    "hours/account", new WeekPage(register.account(id), HoursForm.typed(fields), refused.problems()));
        }
    }
}
