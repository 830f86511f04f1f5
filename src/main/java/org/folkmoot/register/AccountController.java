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
import org.folkmoot.web.Panels;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** An account's page and the form that changes its entry. */
@Controller
class AccountController {

    private final Register register;
    private final AccountRows rows;
    private final AccountForms forms;
    private final Networks networks;
    private final Rights rights;
    private final Panels panels;
    private final AccountConnections connections;

    AccountController(
            Register register,
            AccountRows rows,
            AccountForms forms,
            Networks networks,
            Rights rights,
            Panels panels,
            AccountConnections connections) {
        this.register = register;
        this.rows = rows;
        this.forms = forms;
        this.networks = networks;
        this.rights = rights;
        this.panels = panels;
        this.connections = connections;
    }

    @GetMapping("/accounts/{id}")
    ModelAndView account(@PathVariable AccountId id, Actor actor) {
        var account = register.account(id);
        var scope = register.scope(id);
        return Pages.show(
                "register/account",
                new AccountPage(
                        rows.of(account),
                        rights.may(actor, Permission.EDIT_REGISTER, scope),
                        rights.may(actor, Permission.CONNECT_ACCOUNTS, scope),
                        connections.choices(account),
                        panels.of("account", actor, account.subject()),
                        panels.of("history", actor, account.subject())));
    }

    @GetMapping("/accounts/new")
    ModelAndView empty(Actor actor) {
        requireSomewhere(actor);
        return form(AccountForm.empty(), Optional.empty());
    }

    @PostMapping("/accounts")
    ModelAndView add(AccountForm form, Actor actor) {
        try {
            var id = register.add(actor, form.draft(networks));
            return Pages.redirect(
                    "/accounts/" + id.value(), Notice.success("register.added", Map.of("name", form.name())));
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
    ModelAndView change(@PathVariable AccountId id, AccountForm form, Actor actor) {
        try {
            register.change(actor, id, form.draft(networks));
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
