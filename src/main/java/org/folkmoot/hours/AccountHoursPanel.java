package org.folkmoot.hours;

import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Subject;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Panel;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** When an account is answered, on its page. */
@Component
class AccountHoursPanel implements Panel {

    private final AccountHours hours;
    private final Hours council;
    private final Register register;
    private final Rights rights;

    AccountHoursPanel(AccountHours hours, Hours council, Register register, Rights rights) {
        this.hours = hours;
        this.council = council;
        this.register = register;
        this.rights = rights;
    }

    /** Public for its template only. @param own whether they differ from the council's */
    public record PanelPage(AccountId account, List<HoursPage.Line> week, boolean own, boolean mayEdit) {}

    @Override
    public String key() {
        return "hours.account";
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
        return subject.kind().equals("account")
                && register.account(new AccountId(subject.id())).status().ours();
    }

    @Override
    public ModelAndView content(Actor actor, Subject subject) {
        var id = new AccountId(subject.id());
        var own = hours.of(id);
        var week = HoursForm.lines(own.isEmpty() ? council.openings() : own).stream()
                .filter(line -> !line.opens().isEmpty())
                .toList();
        return Pages.show(
                "hours/panel",
                new PanelPage(
                        id, week, !own.isEmpty(), rights.may(actor, Permission.EDIT_REGISTER, register.scope(id))));
    }
}
