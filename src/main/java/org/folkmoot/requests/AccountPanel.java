package org.folkmoot.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Subject;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.AccountStatus;
import org.folkmoot.register.Register;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Panel;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** On an account's page: the request it came from, its probation, what is left to do, and the way to close it. */
@Component
class AccountPanel implements Panel {

    private final RequestRows requests;
    private final Checklist checklist;
    private final Trial trial;
    private final Afterlife afterlife;
    private final TaskLines lines;
    private final Register register;
    private final Rights rights;

    AccountPanel(
            RequestRows requests,
            Checklist checklist,
            Trial trial,
            Afterlife afterlife,
            TaskLines lines,
            Register register,
            Rights rights) {
        this.requests = requests;
        this.checklist = checklist;
        this.trial = trial;
        this.afterlife = afterlife;
        this.lines = lines;
        this.register = register;
        this.rights = rights;
    }

    /** Public for its template only. */
    public record AccountPage(
            Optional<Request> request,
            Optional<LocalDate> probation,
            List<TaskLine> tasks,
            Optional<Closure> closure,
            String close) {}

    @Override
    public String key() {
        return "requests.account";
    }

    @Override
    public String place() {
        return "account";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public boolean shownTo(Actor actor, Subject subject) {
        var id = new AccountId(subject.id());
        return subject.kind().equals("account")
                && (mayClose(actor, id)
                        || requests.byAccount(id).isPresent()
                        || afterlife.of(id).isPresent());
    }

    @Override
    public ModelAndView content(Actor actor, Subject subject) {
        var id = new AccountId(subject.id());
        var open = checklist.of(id).stream().filter(task -> !task.done()).toList();
        return Pages.show(
                "requests/account",
                new AccountPage(
                        requests.byAccount(id),
                        trial.until(id),
                        lines.of(actor, open),
                        afterlife.of(id),
                        mayClose(actor, id) ? "/closures/new?account=" + id.value() : ""));
    }

    private boolean mayClose(Actor actor, AccountId id) {
        try {
            var status = register.account(id).status();
            return status.ours()
                    && status != AccountStatus.CLOSING
                    && rights.may(actor, Permission.EDIT_REGISTER, register.scope(id));
        } catch (org.folkmoot.foundation.Refused gone) {
            return false;
        }
    }
}
