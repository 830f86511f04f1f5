package org.folkmoot.connections;

import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Subject;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Panel;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** On Today: networks whose month's money is nearly used, or used up. */
@Component
class SpendingPanel implements Panel {

    private final Expenses expenses;
    private final Networks networks;
    private final Rights rights;

    SpendingPanel(Expenses expenses, Networks networks, Rights rights) {
        this.expenses = expenses;
        this.networks = networks;
        this.rights = rights;
    }

    @Override
    public String key() {
        return "connections.spending";
    }

    @Override
    public String place() {
        return "today.connections";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean shownTo(Actor actor, Subject subject) {
        return rights.may(actor, Permission.CONNECT_ACCOUNTS, Scope.everywhere())
                && !strained().isEmpty();
    }

    @Override
    public ModelAndView content(Actor actor, Subject subject) {
        return Pages.show("connections/strained", new SpendingPage(strained(), List.of()));
    }

    private List<SpendingPage.Row> strained() {
        return expenses.all().stream()
                .filter(spend -> spend.usedUp() || spend.nearlyUsedUp())
                .map(spend -> SpendingPage.Row.of(
                        spend, networks.info(spend.network()).name(), List.of(), ""))
                .toList();
    }
}
