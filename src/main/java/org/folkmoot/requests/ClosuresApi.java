package org.folkmoot.requests;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Slice;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Closures, the tasks of opening and closing, the end of probations, and the promised times. */
@RestController
@RequestMapping("/api/v1")
class ClosuresApi {

    private static final int MOST = 200;

    private final Afterlife afterlife;
    private final Checklist checklist;
    private final Trial trial;
    private final Promises promises;

    ClosuresApi(Afterlife afterlife, Checklist checklist, Trial trial, Promises promises) {
        this.afterlife = afterlife;
        this.checklist = checklist;
        this.trial = trial;
        this.promises = promises;
    }

    record Asked(
            UUID account,
            @Nullable String reason,
            @Nullable String redirect,
            @Nullable UUID successor,
            @Nullable LocalDate closesOn,
            @Nullable String notice) {}

    record Done(@Nullable String note) {}

    record Ending(
            @Nullable ProbationOutcome outcome,
            @Nullable String reason,
            @Nullable List<String> reached,
            @Nullable LocalDate until) {}

    record ClosureView(Closure closure, List<Task> tasks) {}

    @GetMapping("/closures")
    Slice<Closure> closures(Actor actor) {
        return new Slice<>(afterlife.closures(MOST), null);
    }

    @PostMapping("/closures")
    ResponseEntity<ClosureView> ask(@RequestBody Asked body, Actor actor) {
        var id = afterlife.ask(
                actor,
                new AccountId(body.account()),
                new ClosureDraft(
                        or(body.reason()),
                        or(body.redirect()),
                        body.successor() == null ? null : new AccountId(body.successor()),
                        body.closesOn(),
                        or(body.notice())));
        return ResponseEntity.created(URI.create("/api/v1/closures/" + id)).body(view(id));
    }

    @GetMapping("/closures/{id}")
    ClosureView closure(@PathVariable UUID id, Actor actor) {
        return view(id);
    }

    /** The last post as a draft of a post. */
    @PostMapping("/closures/{id}/draft")
    ClosureView draft(@PathVariable UUID id, Actor actor) {
        afterlife.draft(actor, id);
        return view(id);
    }

    @PostMapping("/closures/{id}/completion")
    ClosureView finish(@PathVariable UUID id, Actor actor) {
        afterlife.finish(actor, id);
        return view(id);
    }

    @DeleteMapping("/closures/{id}")
    ClosureView callOff(@PathVariable UUID id, Actor actor) {
        afterlife.callOff(actor, id);
        return view(id);
    }

    /** What is open and one's own. */
    @GetMapping("/account-tasks")
    Slice<Task> tasks(Actor actor) {
        return new Slice<>(checklist.waitingFor(actor), null);
    }

    @PostMapping("/account-tasks/{id}/completion")
    ResponseEntity<Void> done(@PathVariable UUID id, @RequestBody Done body, Actor actor) {
        checklist.done(actor, id, or(body.note()));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/probations/{account}/review")
    List<ProbationReview> review(@PathVariable UUID account, @RequestBody Ending body, Actor actor) {
        trial.review(
                actor,
                new AccountId(account),
                new ProbationDraft(
                        RequestInput.given(body.outcome(), "outcome"),
                        or(body.reason()),
                        body.reached() == null ? List.of() : body.reached(),
                        body.until()));
        return trial.reviews(new AccountId(account));
    }

    @GetMapping("/request-settings")
    RequestSettings settings(Actor actor) {
        return promises.settings();
    }

    @PutMapping("/request-settings")
    RequestSettings change(@RequestBody RequestSettings body, Actor actor) {
        promises.change(actor, body);
        return promises.settings();
    }

    private ClosureView view(UUID id) {
        return new ClosureView(afterlife.closure(id), afterlife.tasks(id));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
