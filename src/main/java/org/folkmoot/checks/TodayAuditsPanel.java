package org.folkmoot.checks;

import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Subject;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Panel;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Today: the rounds that wait for my answer. */
@Component
class TodayAuditsPanel implements Panel {

    private final AuditRounds rounds;

    TodayAuditsPanel(AuditRounds rounds) {
        this.rounds = rounds;
    }

    /** Public for its template only. */
    public record Waiting(List<Row> rows) {}

    public record Row(Audit audit, long accounts) {}

    @Override
    public String key() {
        return "checks.audits";
    }

    @Override
    public String place() {
        return "today.points";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean shownTo(Actor actor, Subject subject) {
        return waiting(actor, subject) > 0;
    }

    @Override
    public int waiting(Actor actor, Subject subject) {
        return actor.person()
                .map(person -> rounds.waiting(person).values().stream()
                        .mapToInt(Long::intValue)
                        .sum())
                .orElse(0);
    }

    @Override
    public ModelAndView content(Actor actor, Subject subject) {
        var rows = actor.person()
                .map(person -> rounds.waiting(person).entrySet().stream()
                        .map(entry -> new Row(entry.getKey(), entry.getValue()))
                        .toList())
                .orElse(List.of());
        return Pages.show("checks/todayAudits", new Waiting(rows));
    }
}
