package org.folkmoot.risk;

import java.util.List;
import org.folkmoot.checks.AnswerRule;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Subject;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Panel;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** An account's page: its open risks. */
@Component
class AccountRisksPanel implements Panel {

    private static final int SHOWN = 10;

    private final Risks risks;
    private final Register register;
    private final AnswerRule answers;

    AccountRisksPanel(Risks risks, Register register, AnswerRule answers) {
        this.risks = risks;
        this.register = register;
        this.answers = answers;
    }

    /** Public for its template only. */
    public record Shown(String account, List<Risk> risks, int count) {}

    @Override
    public String key() {
        return "risk.account";
    }

    @Override
    public String place() {
        return "account";
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public boolean shownTo(Actor actor, Subject subject) {
        return answers.maySee(actor, register.account(new AccountId(subject.id())));
    }

    @Override
    public ModelAndView content(Actor actor, Subject subject) {
        var filter = RiskFilter.of(subject.id());
        return Pages.show(
                "risk/panel",
                new Shown(
                        subject.id().toString(), risks.find(filter, null, SHOWN).rows(), risks.count(filter)));
    }
}
