package org.folkmoot.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An account's page and the form that changes its entry. */
@Controller
class AccountController {

    private final Register register;
    private final AccountPages pages;
    private final AccountForms forms;
    private final Networks networks;
    private final Rights rights;

    AccountController(Register register, AccountPages pages, AccountForms forms, Networks networks, Rights rights) {
        this.register = register;
        this.pages = pages;
        this.forms = forms;
        this.networks = networks;
        this.rights = rights;
    }

    @GetMapping("/accounts/{id}")
    ModelAndView account(@PathVariable AccountId id, Actor actor) {
        return pages.show(id, actor);
    }

    @GetMapping("/accounts/new")
    ModelAndView empty(Actor actor) {
        requireSomewhere(actor);
        return form(AccountForm.empty(), Optional.empty());
    }

    @PostMapping("/accounts")
    ModelAndView add(@RequestParam MultiValueMap<String, String> typed, Actor actor) {
        var form = AccountForm.of(typed);
        try {
            var id = register.admit(actor, form.draft(networks));
            return Pages.redirect(
                    "/accounts/" + id.value(), Notice.success("register.added", Map.of("name", form.of("name"))));
        } catch (Refused refused) {
            return again(refused, form, Optional.empty());
        }
    }

    @GetMapping("/accounts/{id}/entry")
    ModelAndView entry(@PathVariable AccountId id, Actor actor) {
        rights.require(actor, Permission.EDIT_REGISTER, register.scope(id));
        var account = register.account(id);
        return form(AccountForm.of(account), Optional.of(account));
    }

    @PostMapping("/accounts/{id}")
    ModelAndView change(@PathVariable AccountId id, @RequestParam MultiValueMap<String, String> typed, Actor actor) {
        var form = AccountForm.of(typed);
        try {
            register.change(actor, id, form.keeping(register.account(id)).draft(networks));
            return Pages.redirect("/accounts/" + id.value(), Notice.success("register.saved"));
        } catch (Refused refused) {
            return again(refused, form, Optional.of(register.account(id)));
        }
    }

    private ModelAndView form(AccountForm form, Optional<Account> saved) {
        return Pages.show("register/form", forms.page(form, saved, false, List.of()));
    }

    /** With everything that was typed; whoever was overtaken may save again, knowing what they replace. */
    private ModelAndView again(Refused refused, AccountForm form, Optional<Account> saved) {
        return switch (refused.kind()) {
            case FORBIDDEN, MISSING -> throw refused;
            case INVALID -> Pages.again("register/form", forms.page(form, saved, false, refused.problems()));
            case OVERTAKEN -> {
                var version = saved.map(Account::version).orElse(0);
                var page = Pages.again("register/form", forms.page(form.at(version), saved, true, refused.problems()));
                page.setStatus(org.springframework.http.HttpStatus.CONFLICT);
                yield page;
            }
        };
    }

    private void requireSomewhere(Actor actor) {
        if (!rights.may(actor, Permission.EDIT_REGISTER)) {
            rights.require(actor, Permission.EDIT_REGISTER, Scope.everywhere());
        }
    }
}
