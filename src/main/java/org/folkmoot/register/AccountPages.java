package org.folkmoot.register;

import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Panels;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the page of an account: what the register knows, and what other rooms add. */
@Component
class AccountPages {

    private static final int FIGURES = 6;

    private final Register register;
    private final RegisterHistory history;
    private final AccountRows rows;
    private final AccountTexts texts;
    private final AccountAccess access;
    private final AccountRecovery recoveries;
    private final AccountFigures figures;
    private final AccountForms forms;
    private final AccountConnections connections;
    private final Rights rights;
    private final Panels panels;

    AccountPages(
            Register register,
            RegisterHistory history,
            AccountRows rows,
            AccountTexts texts,
            AccountAccess access,
            AccountRecovery recoveries,
            AccountFigures figures,
            AccountForms forms,
            AccountConnections connections,
            Rights rights,
            Panels panels) {
        this.register = register;
        this.history = history;
        this.rows = rows;
        this.texts = texts;
        this.access = access;
        this.recoveries = recoveries;
        this.figures = figures;
        this.forms = forms;
        this.connections = connections;
        this.rights = rights;
        this.panels = panels;
    }

    ModelAndView show(AccountId id, Actor actor) {
        return Pages.show("register/account", page(id, actor, List.of()));
    }

    /** With what is wrong with something that was typed on it. */
    ModelAndView again(Refused refused, AccountId id, Actor actor) {
        return switch (refused.kind()) {
            case FORBIDDEN, MISSING, OVERTAKEN -> throw refused;
            case INVALID -> Pages.again("register/account", page(id, actor, refused.problems()));
        };
    }

    private AccountPage page(AccountId id, Actor actor, List<Problem> problems) {
        var account = register.account(id);
        var scope = register.scope(id);
        return new AccountPage(
                rows.of(account),
                facts(account),
                new AccountPage.Winning(Recovery.of(account).known(), recoveries.mayRead(actor, account)),
                register.lacks(account),
                access.of(id),
                figures.followersOf(id, FIGURES),
                history.handles(id),
                rights.may(actor, Permission.EDIT_REGISTER, scope),
                rights.may(actor, Permission.CONNECT_ACCOUNTS, scope),
                connections.choices(account),
                forms.owners(),
                panels.of("account", actor, account.subject()),
                panels.of("history", actor, account.subject()),
                problems);
    }

    private List<AccountPage.Fact> facts(Account account) {
        return AccountField.ALL.stream()
                .map(field -> new AccountPage.Fact(
                        field,
                        texts.of(field, field.recovery() ? "" : field.of(account)),
                        field.recovery() || field.of(account).isBlank()))
                .toList();
    }
}
