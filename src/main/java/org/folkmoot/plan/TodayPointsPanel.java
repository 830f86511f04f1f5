package org.folkmoot.plan;

import java.util.Comparator;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Subject;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Panel;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Today: the points that I answer for and that are late or about to be. */
@Component
class TodayPointsPanel implements Panel {

    private static final int SHOWN = 5;

    private final ActionPlan plan;
    private final Dates dates;

    TodayPointsPanel(ActionPlan plan, Dates dates) {
        this.plan = plan;
        this.dates = dates;
    }

    /** Public for its template only. */
    public record PointsPanel(List<PointStanding> points, int more, PointLines lines) {}

    @Override
    public String key() {
        return "plan.points";
    }

    @Override
    public String place() {
        return "today.points";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public boolean shownTo(Actor actor, Subject subject) {
        return actor.person().isPresent()
                && plan.answering().values().stream()
                        .anyMatch(person ->
                                actor.person().filter(person.value()::equals).isPresent());
    }

    @Override
    public int waiting(Actor actor, Subject subject) {
        return mine(actor).size();
    }

    @Override
    public ModelAndView content(Actor actor, Subject subject) {
        var mine = mine(actor);
        return Pages.show(
                "plan/todayPoints",
                new PointsPanel(
                        mine.stream().limit(SHOWN).toList(),
                        Math.max(0, mine.size() - SHOWN),
                        new PointLines(dates, dates.today())));
    }

    private List<PointStanding> mine(Actor actor) {
        return plan.board().stream()
                .flatMap(board -> board.points().stream())
                .filter(point ->
                        point.mine(actor.person().orElse(null)) && point.rag().behind())
                .sorted(Comparator.comparing(point -> point.rag() != Rag.RED))
                .toList();
    }
}
