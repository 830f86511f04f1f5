package org.folkmoot.requests;

import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Subject;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Panel;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Today: requests whose step waits for me, probations that are over, and tasks that are due. */
@Component
class RequestsPanel implements Panel {

    private static final int MOST = 50;
    private static final int SHOWN = 5;
    private static final int DUE_DAYS = 7;

    private final Handling handling;
    private final Checklist checklist;
    private final Trial trial;
    private final RequestNames names;
    private final TaskLines tasks;
    private final Rights rights;
    private final Dates dates;

    RequestsPanel(
            Handling handling,
            Checklist checklist,
            Trial trial,
            RequestNames names,
            TaskLines tasks,
            Rights rights,
            Dates dates) {
        this.handling = handling;
        this.checklist = checklist;
        this.trial = trial;
        this.names = names;
        this.tasks = tasks;
        this.rights = rights;
        this.dates = dates;
    }

    /** Public for its template only. */
    public record TodayPage(List<RequestLine> requests, List<RequestLine> probations, List<TaskLine> tasks, int more) {}

    @Override
    public String key() {
        return "requests.waiting";
    }

    @Override
    public String place() {
        return "today.decisions";
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
        return handling.waitingFor(actor, MOST).size()
                + probations(actor).size()
                + due(actor).size();
    }

    @Override
    public ModelAndView content(Actor actor, Subject subject) {
        var waiting = names.lines(handling.waitingFor(actor, MOST));
        var due = due(actor);
        return Pages.show(
                "requests/today",
                new TodayPage(
                        waiting.stream().limit(SHOWN).toList(),
                        names.lines(probations(actor)),
                        tasks.named(due.stream().limit(SHOWN).toList()),
                        Math.max(0, waiting.size() - SHOWN) + Math.max(0, due.size() - SHOWN)));
    }

    private List<Request> probations(Actor actor) {
        return rights.may(actor, Permission.DECIDE_REQUESTS, Scope.everywhere()) ? trial.ended() : List.of();
    }

    private List<Task> due(Actor actor) {
        var soon = dates.today().plusDays(DUE_DAYS);
        return checklist.waitingFor(actor).stream()
                .filter(task -> !task.dueOn().isAfter(soon))
                .toList();
    }
}
