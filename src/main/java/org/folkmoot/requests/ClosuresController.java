package org.folkmoot.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Option;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Panels;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/closures")
class ClosuresController {

    private static final int MOST = 200;

    private final Afterlife afterlife;
    private final Farewell farewell;
    private final Register register;
    private final RequestNames names;
    private final TaskLines tasks;
    private final Rights rights;
    private final Panels panels;

    ClosuresController(
            Afterlife afterlife,
            Farewell farewell,
            Register register,
            RequestNames names,
            TaskLines tasks,
            Rights rights,
            Panels panels) {
        this.afterlife = afterlife;
        this.farewell = farewell;
        this.register = register;
        this.names = names;
        this.tasks = tasks;
        this.rights = rights;
        this.panels = panels;
    }

    /** Public for its template only. */
    public record ClosuresPage(List<Line> lines) {}

    /** Public for its template only. */
    public record Line(Closure closure, Account account, String network, long done, int all) {}

    /** Public for its template only. @param prepared the last post as Folkmoot would write it */
    public record FormPage(
            Account account,
            Form form,
            String prepared,
            String usualDay,
            List<Option> successors,
            List<Problem> problems) {}

    /** The fields as they were typed. */
    public record Form(
            @Nullable String account,
            @Nullable String reason,
            @Nullable String redirect,
            @Nullable String successor,
            @Nullable String closesOn,
            @Nullable String notice) {}

    /** Public for its template only. @param mayDraft whether the reader can make the last post a draft of a post */
    public record ClosurePage(
            Closure closure,
            Account account,
            String network,
            @Nullable Account successor,
            List<TaskLine> tasks,
            Optional<LastPost.Fate> post,
            boolean mayDraft,
            boolean mayEdit,
            List<Problem> problems,
            List<Panels.Shown> history) {

        public boolean ready() {
            return tasks.stream().allMatch(line -> line.task().done());
        }
    }

    @GetMapping
    ModelAndView closures(Actor actor) {
        var lines = new ArrayList<Line>();
        for (var closure : afterlife.closures(MOST)) {
            var account = register.account(closure.account());
            var all = afterlife.tasks(closure.id());
            lines.add(new Line(
                    closure,
                    account,
                    names.network(account),
                    all.stream().filter(Task::done).count(),
                    all.size()));
        }
        return Pages.show("requests/closures", new ClosuresPage(lines));
    }

    @GetMapping("/new")
    ModelAndView empty(@RequestParam(defaultValue = "") String account, Actor actor) {
        var id = RequestInput.id(account, "account", AccountId::new).orElseThrow(() -> Refused.missing("account"));
        rights.require(actor, Permission.EDIT_REGISTER, register.scope(id));
        return Pages.show(
                "requests/closureForm", page(register.account(id), new Form(null, "", "", "", "", ""), List.of()));
    }

    @PostMapping
    ModelAndView ask(Form form, Actor actor) {
        var id = RequestInput.id(or(form.account()), "account", AccountId::new)
                .orElseThrow(() -> Refused.missing("account"));
        try {
            var closure = afterlife.ask(
                    actor,
                    id,
                    new ClosureDraft(
                            or(form.reason()),
                            or(form.redirect()),
                            RequestInput.id(or(form.successor()), "successor", AccountId::new)
                                    .orElse(null),
                            RequestInput.date(or(form.closesOn()), "closesOn").orElse(null),
                            or(form.notice())));
            return Pages.redirect("/closures/" + closure, Notice.success("requests.done.closing"));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again("requests/closureForm", page(register.account(id), form, refused.problems()));
        }
    }

    @GetMapping("/{id}")
    ModelAndView closure(@PathVariable UUID id, Actor actor) {
        return Pages.show("requests/closure", page(actor, id, List.of()));
    }

    @PostMapping("/{id}/draft")
    ModelAndView draft(@PathVariable UUID id, Actor actor) {
        afterlife.draft(actor, id);
        return Pages.redirect("/closures/" + id, Notice.success("requests.done.drafted"));
    }

    @PostMapping("/{id}/completion")
    ModelAndView finish(@PathVariable UUID id, Actor actor) {
        try {
            afterlife.finish(actor, id);
            return Pages.redirect("/closures/" + id, Notice.success("requests.done.closed"));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again("requests/closure", page(actor, id, refused.problems()));
        }
    }

    @PostMapping("/{id}/cancellation")
    ModelAndView callOff(@PathVariable UUID id, Actor actor) {
        try {
            afterlife.callOff(actor, id);
            return Pages.redirect("/closures/" + id, Notice.success("requests.done.called-off"));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again("requests/closure", page(actor, id, refused.problems()));
        }
    }

    private ClosurePage page(Actor actor, UUID id, List<Problem> problems) {
        var closure = afterlife.closure(id);
        var account = register.account(closure.account());
        var successor = closure.successor();
        return new ClosurePage(
                closure,
                account,
                names.network(account),
                successor == null ? null : register.account(successor),
                tasks.of(actor, afterlife.tasks(id)),
                farewell.fate(closure),
                farewell.mayDraft(actor, account, closure),
                closure.open() && rights.may(actor, Permission.EDIT_REGISTER, register.scope(account.id())),
                problems,
                panels.of("history", actor, account.subject()));
    }

    private FormPage page(Account account, Form form, List<Problem> problems) {
        return new FormPage(
                account,
                form,
                afterlife.notice(account, "…", afterlife.usualDay()),
                afterlife.usualDay().toString(),
                names.accounts(),
                problems);
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
