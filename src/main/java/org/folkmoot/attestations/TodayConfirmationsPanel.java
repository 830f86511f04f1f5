package org.folkmoot.attestations;

import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Subject;
import org.folkmoot.networks.Networks;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountFilter;
import org.folkmoot.register.Register;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Panel;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Today: the entries that I have to confirm, from the day on which I was reminded. */
@Component
class TodayConfirmationsPanel implements Panel {

    private static final int SHOWN = 5;
    private static final int MOST = 200;

    private final Attestations attestations;
    private final Register register;
    private final Networks networks;
    private final Dates dates;

    TodayConfirmationsPanel(Attestations attestations, Register register, Networks networks, Dates dates) {
        this.attestations = attestations;
        this.register = register;
        this.networks = networks;
        this.dates = dates;
    }

    /** Public for its template only. */
    public record ConfirmationsPage(List<Line> lines, int more) {}

    /** Public for its template only. */
    public record Line(Account account, String network) {}

    @Override
    public String key() {
        return "attestations.mine";
    }

    @Override
    public String place() {
        return "today.points";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public boolean shownTo(Actor actor, Subject subject) {
        return !due(actor).isEmpty();
    }

    @Override
    public int waiting(Actor actor, Subject subject) {
        return due(actor).size();
    }

    @Override
    public ModelAndView content(Actor actor, Subject subject) {
        var due = due(actor);
        return Pages.show(
                "attestations/today",
                new ConfirmationsPage(
                        due.stream()
                                .limit(SHOWN)
                                .map(account -> new Line(
                                        account,
                                        networks.info(account.network()).name()))
                                .toList(),
                        Math.max(0, due.size() - SHOWN)));
    }

    /** Owned ones ahead of their day; those of a deputy only once they are overdue. */
    private List<Account> due(Actor actor) {
        var reminded = dates.today().plusDays(attestations.settings().ahead());
        return actor.person().stream()
                .flatMap(person -> register
                        .accounts(AccountFilter.all().of(person).byDue(), null, MOST)
                        .rows()
                        .stream()
                        .filter(account -> account.status().ours() && account.attestBy() != null)
                        .filter(account -> account.owner() != null
                                        && account.owner().value().equals(person)
                                ? !account.attestBy().isAfter(reminded)
                                : account.stale(dates.today())))
                .toList();
    }
}
