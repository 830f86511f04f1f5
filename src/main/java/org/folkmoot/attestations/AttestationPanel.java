package org.folkmoot.attestations;

import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Subject;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Panel;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** An account's page: when its entry was confirmed last, and the button for whoever is asked. */
@Component
class AttestationPanel implements Panel {

    private final Attestations attestations;
    private final Register register;
    private final Dates dates;

    AttestationPanel(Attestations attestations, Register register, Dates dates) {
        this.attestations = attestations;
        this.register = register;
        this.dates = dates;
    }

    /** Public for its template only. */
    public record ConfirmPage(Account account, List<Attestation> made, boolean stale, boolean mine) {}

    @Override
    public String key() {
        return "attestations.account";
    }

    @Override
    public String place() {
        return "account";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public boolean shownTo(Actor actor, Subject subject) {
        return register.account(new AccountId(subject.id())).status().ours();
    }

    @Override
    public ModelAndView content(Actor actor, Subject subject) {
        var account = register.account(new AccountId(subject.id()));
        return Pages.show(
                "attestations/account",
                new ConfirmPage(
                        account,
                        attestations.of(account.id()),
                        account.stale(dates.today()),
                        attestations.asks(actor, account)));
    }
}
