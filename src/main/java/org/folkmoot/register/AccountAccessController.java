package org.folkmoot.register;

import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.PersonId;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who administers an account on its network, written down by whoever looked. */
@Controller
@RequestMapping("/accounts/{id}/administrators")
class AccountAccessController {

    private final AccountAccess access;
    private final AccountPages pages;

    AccountAccessController(AccountAccess access, AccountPages pages) {
        this.access = access;
        this.pages = pages;
    }

    @PostMapping
    ModelAndView see(
            @PathVariable AccountId id,
            @RequestParam(defaultValue = "") String keyholder,
            @RequestParam(defaultValue = "") String task,
            @RequestParam(required = false) @Nullable UUID keyholderPerson,
            Actor actor) {
        try {
            var person = keyholderPerson == null ? null : new PersonId(keyholderPerson);
            access.see(actor, id, new AccountAccess.Holder(keyholder, task, person));
            return Pages.redirect("/accounts/" + id.value(), Notice.success("register.saved"));
        } catch (Refused refused) {
            return pages.again(refused, id, actor);
        }
    }

    @PostMapping("/{keyholder}/removal")
    ModelAndView gone(@PathVariable AccountId id, @PathVariable UUID keyholder, Actor actor) {
        access.gone(actor, id, keyholder);
        return Pages.redirect("/accounts/" + id.value(), Notice.success("register.saved"));
    }
}
