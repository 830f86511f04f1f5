package org.folkmoot.inbox;

import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Subject;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Panel;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** An account's page: its open conversations. */
@Component("inboxAccountPanel")
class AccountPanel implements Panel {

    private static final int SHOWN = 5;

    private final Desk desk;
    private final Reading reading;
    private final Register register;

    AccountPanel(Desk desk, Reading reading, Register register) {
        this.desk = desk;
        this.reading = reading;
        this.register = register;
    }

    /** Public for its template only. */
    public record AccountInbox(UUID account, int open, List<Desk.Row> rows) {}

    @Override
    public String key() {
        return "inbox.account";
    }

    @Override
    public String place() {
        return "account";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public boolean shownTo(Actor actor, Subject subject) {
        return reading.of(actor, register.account(new AccountId(subject.id())));
    }

    @Override
    public ModelAndView content(Actor actor, Subject subject) {
        var account = new AccountId(subject.id());
        return Pages.show(
                "inbox/accountInbox", new AccountInbox(account.value(), desk.open(account), desk.of(account, SHOWN)));
    }
}
