package org.folkmoot.requests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Slice;
import org.folkmoot.people.Permission;
import org.folkmoot.people.PersonId;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Tab;
import org.folkmoot.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The lists of requests, and the button that begins one. */
@Controller
class RequestsController {

    private static final int LIMIT = 30;
    static final List<RequestStatus> OPEN =
            Arrays.stream(RequestStatus.values()).filter(RequestStatus::open).toList();
    static final List<RequestStatus> DECIDED =
            Arrays.stream(RequestStatus.values()).filter(RequestStatus::decided).toList();

    private final Requests requests;
    private final Handling handling;
    private final Checklist checklist;
    private final RequestSettingsRows settings;
    private final RequestNames names;
    private final TaskLines tasks;
    private final Rights rights;
    private final Words words;

    RequestsController(
            Requests requests,
            Handling handling,
            Checklist checklist,
            RequestSettingsRows settings,
            RequestNames names,
            TaskLines tasks,
            Rights rights,
            Words words) {
        this.requests = requests;
        this.handling = handling;
        this.checklist = checklist;
        this.settings = settings;
        this.names = names;
        this.tasks = tasks;
        this.rights = rights;
        this.words = words;
    }

    @GetMapping("/requests")
    ModelAndView list(
            @RequestParam(defaultValue = "") String view,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var waiting = handling.waitingFor(actor, 200);
        var todo = checklist.waitingFor(actor);
        var known = List.of("waiting", "mine", "open", "decided");
        var shown = known.contains(view) ? view : waiting.isEmpty() && todo.isEmpty() ? "open" : "waiting";
        return Pages.show(
                "requests/requests",
                new RequestsPage(
                        shown,
                        tabs(shown, actor, waiting.size() + todo.size()),
                        slice(shown, actor, waiting, after).map(names::line),
                        shown.equals("waiting") ? tasks.of(actor, todo) : List.of(),
                        settings.get(),
                        rights.may(actor, Permission.DECIDE_REQUESTS, Scope.everywhere())));
    }

    @PostMapping("/requests")
    ModelAndView start(Actor actor) {
        var id = requests.start(actor);
        return Pages.redirect("/requests/" + id.value() + "/answers/" + Section.CASE.key());
    }

    private Slice<Request> slice(String view, Actor actor, List<Request> waiting, @Nullable String after) {
        return switch (view) {
            case "waiting" -> new Slice<>(waiting, null);
            case "mine" -> requests.list(List.of(RequestStatus.values()), me(actor), after, LIMIT);
            case "decided" -> requests.list(DECIDED, null, after, LIMIT);
            default -> requests.list(OPEN, null, after, LIMIT);
        };
    }

    private List<Tab> tabs(String shown, Actor actor, int waiting) {
        var tabs = new ArrayList<Tab>();
        tabs.add(tab("waiting", shown, waiting));
        tabs.add(tab("mine", shown, requests.count(List.of(RequestStatus.values()), me(actor))));
        tabs.add(tab("open", shown, requests.count(OPEN, null)));
        tabs.add(tab("decided", shown, requests.count(DECIDED, null)));
        return tabs;
    }

    private Tab tab(String view, String shown, int count) {
        return new Tab(words.of("requests.view." + view), "/requests?view=" + view, view.equals(shown), (long) count);
    }

    private static PersonId me(Actor actor) {
        return new PersonId(actor.person().orElse(new java.util.UUID(0, 0)));
    }
}
