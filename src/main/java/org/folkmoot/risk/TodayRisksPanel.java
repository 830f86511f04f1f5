package org.folkmoot.risk;

import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Subject;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Panel;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Today: my risks that are to be looked at again. */
@Component
class TodayRisksPanel implements Panel {

    private static final int SHOWN = 5;

    private final Risks risks;
    private final RiskPages pages;
    private final Dates dates;

    TodayRisksPanel(Risks risks, RiskPages pages, Dates dates) {
        this.risks = risks;
        this.pages = pages;
        this.dates = dates;
    }

    /** Public for its template only. */
    public record Due(List<RisksPage.Row> rows, int count) {}

    @Override
    public String key() {
        return "risk.due";
    }

    @Override
    public String place() {
        return "today.points";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public boolean shownTo(Actor actor, Subject subject) {
        return waiting(actor, subject) > 0;
    }

    @Override
    public int waiting(Actor actor, Subject subject) {
        return risks.count(mine(actor));
    }

    @Override
    public ModelAndView content(Actor actor, Subject subject) {
        var rows = pages.rows(risks.find(mine(actor), null, SHOWN).rows());
        return Pages.show("risk/due", new Due(rows, waiting(actor, subject)));
    }

    private RiskFilter mine(Actor actor) {
        var person = actor.person().orElse(new UUID(0, 0));
        return new RiskFilter("", true, null, null, null, person, null, null, dates.today(), null, null, null);
    }
}
