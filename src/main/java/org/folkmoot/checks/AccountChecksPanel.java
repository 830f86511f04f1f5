package org.folkmoot.checks;

import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Subject;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Panel;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** An account's page: its score and what was found wanting. */
@Component
class AccountChecksPanel implements Panel {

    private final Checks checks;
    private final Register register;
    private final AnswerRule answers;

    AccountChecksPanel(Checks checks, Register register, AnswerRule answers) {
        this.checks = checks;
        this.register = register;
        this.answers = answers;
    }

    /** Public for its template only. */
    public record Shown(CheckSheet sheet, String href) {}

    @Override
    public String key() {
        return "checks.account";
    }

    @Override
    public String place() {
        return "account";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean shownTo(Actor actor, Subject subject) {
        var account = register.account(new AccountId(subject.id()));
        return Checks.checked(account) && answers.maySee(actor, account);
    }

    @Override
    public ModelAndView content(Actor actor, Subject subject) {
        return Pages.show(
                "checks/panel",
                new Shown(checks.sheet(new AccountId(subject.id())), "/accounts/" + subject.id() + "/checks"));
    }
}
