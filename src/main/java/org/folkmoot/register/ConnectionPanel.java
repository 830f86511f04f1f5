package org.folkmoot.register;

import java.util.List;
import org.folkmoot.connections.Connection;
import org.folkmoot.connections.Connections;
import org.folkmoot.connections.Gap;
import org.folkmoot.connections.GapLedger;
import org.folkmoot.connections.Silence;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Subject;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Panel;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** On an account's page: what its connection could not do, and what has been made up for. */
@Component
class ConnectionPanel implements Panel {

    private static final int SHOWN = 12;

    private final Accounts accounts;
    private final Connections connections;
    private final GapLedger ledger;

    ConnectionPanel(Accounts accounts, Connections connections, GapLedger ledger) {
        this.accounts = accounts;
        this.connections = connections;
        this.ledger = ledger;
    }

    /** Public for its template only. */
    public record AccountConnection(Connection connection, List<Gap> gaps, Silence silence) {}

    @Override
    public String key() {
        return "register.connection";
    }

    @Override
    public String place() {
        return "account";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public boolean shownTo(Actor actor, Subject subject) {
        return accounts.find(new AccountId(subject.id()))
                .filter(account -> account.connection() != null)
                .isPresent();
    }

    @Override
    public ModelAndView content(Actor actor, Subject subject) {
        var account = accounts.find(new AccountId(subject.id())).orElseThrow();
        var connection = connections.get(java.util.Objects.requireNonNull(account.connection()));
        return Pages.show(
                "register/connectionPanel",
                new AccountConnection(connection, ledger.of(connection.id(), SHOWN), ledger.silence(connection.id())));
    }
}
