package org.folkmoot.reporting;

import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Subject;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Panel;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Followers of the last 30 days on an account's page. */
@Component
class FiguresPanel implements Panel {

    private final Snapshots snapshots;
    private final Register register;
    private final Rights rights;
    private final Dates dates;

    FiguresPanel(Snapshots snapshots, Register register, Rights rights, Dates dates) {
        this.snapshots = snapshots;
        this.register = register;
        this.rights = rights;
        this.dates = dates;
    }

    @Override
    public String key() {
        return "reporting.figures";
    }

    @Override
    public String place() {
        return "account";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public boolean shownTo(Actor actor, Subject subject) {
        return subject.kind().equals("account")
                && rights.may(actor, Permission.SEE_REPORTS, register.scope(new AccountId(subject.id())));
    }

    @Override
    public ModelAndView content(Actor actor, Subject subject) {
        var today = dates.today();
        var all = snapshots.between(new AccountId(subject.id()), today.minusDays(29), today);
        var days = today.minusDays(29)
                .datesUntil(today.plusDays(1))
                .map(day -> new MonthlyReport.Day(day, ReportMaker.followersOn(all, day)))
                .toList();
        var chart =
                new LineChart(days.stream().map(MonthlyReport.Day::followers).toList());
        return Pages.show("reporting/figures", new FiguresPage(chart, days, !all.isEmpty()));
    }
}
