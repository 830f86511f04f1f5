package org.folkmoot.register;

import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the credentials of an account lie, on a page of its own, so that looking can be written down. */
@Controller
@RequestMapping("/accounts/{id}/recovery")
class AccountRecoveryController {

    private final AccountRecovery recoveries;
    private final Register register;
    private final Rights rights;

    AccountRecoveryController(AccountRecovery recoveries, Register register, Rights rights) {
        this.recoveries = recoveries;
        this.register = register;
        this.rights = rights;
    }

    /** Public for its template only. */
    public record RecoveryPage(
            Account account, Recovery recovery, int version, boolean mayEdit, List<Problem> problems) {}

    @GetMapping
    ModelAndView read(@PathVariable AccountId id, Actor actor) {
        var account = register.account(id);
        return Pages.show(
                "register/recovery",
                page(actor, account, recoveries.read(actor, account), account.version(), List.of()));
    }

    @PostMapping
    ModelAndView write(
            @PathVariable AccountId id,
            @RequestParam(defaultValue = "") String vault,
            @RequestParam(defaultValue = "") String recoveryEmail,
            @RequestParam(defaultValue = "") String recoveryPhone,
            @RequestParam(defaultValue = "0") int version,
            Actor actor) {
        var typed = new Recovery(vault, recoveryEmail, recoveryPhone);
        try {
            recoveries.write(actor, id, typed, version);
            return Pages.redirect("/accounts/" + id.value(), Notice.success("register.saved", Map.of()));
        } catch (Refused refused) {
            return again(refused, typed, version, register.account(id), actor);
        }
    }

    /** With everything that was typed; whoever was overtaken may save again, knowing that somebody changed the entry. */
    private ModelAndView again(Refused refused, Recovery typed, int version, Account account, Actor actor) {
        return switch (refused.kind()) {
            case FORBIDDEN, MISSING -> throw refused;
            case INVALID -> Pages.again("register/recovery", page(actor, account, typed, version, refused.problems()));
            case OVERTAKEN ->
                Pages.again("register/recovery", page(actor, account, typed, account.version(), refused.problems()));
        };
    }

    private RecoveryPage page(Actor actor, Account account, Recovery recovery, int version, List<Problem> problems) {
        var mayEdit = rights.may(actor, Permission.EDIT_REGISTER, register.scope(account.id()));
        return new RecoveryPage(account, recovery, version, mayEdit, problems);
    }
}
