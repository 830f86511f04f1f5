package org.folkmoot.requests;

import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.register.AccountId;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A request's page, and each step of its way. */
@Controller
@RequestMapping("/requests/{id}")
class RequestController {

    private final Requests requests;
    private final Handling handling;
    private final RequestPages pages;

    RequestController(Requests requests, Handling handling, RequestPages pages) {
        this.requests = requests;
        this.handling = handling;
        this.pages = pages;
    }

    /** The fields of every act; what an act does not ask for is left out of its form. */
    record Act(
            @Nullable String reviewer,
            @Nullable String note,
            @Nullable String reason,
            @Nullable String outcome,
            @Nullable String existing,
            @Nullable String until) {

        RequestPage.Typed typed() {
            return new RequestPage.Typed(
                    or(reviewer), or(note), or(reason), or(outcome), or(existing), or(until), List.of());
        }

        private static String or(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    @GetMapping
    ModelAndView request(@PathVariable RequestId id, Actor actor) {
        return Pages.show("requests/request", pages.page(actor, id, java.util.List.of(), RequestPage.Typed.none()));
    }

    @PostMapping("/submission")
    ModelAndView submit(@PathVariable RequestId id, Actor actor) {
        return act(
                id, actor, new Act(null, null, null, null, null, null), "submitted", () -> requests.submit(actor, id));
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(@PathVariable RequestId id, Actor actor) {
        requests.withdraw(actor, id);
        return Pages.redirect("/requests?view=mine", Notice.success("requests.done.withdrawn"));
    }

    @PostMapping("/appeal")
    ModelAndView appeal(@PathVariable RequestId id, Act form, Actor actor) {
        return act(
                id,
                actor,
                form,
                "appealed",
                () -> requests.appeal(actor, id, form.typed().reason()));
    }

    @PostMapping("/triage")
    ModelAndView triage(@PathVariable RequestId id, Act form, Actor actor) {
        var typed = form.typed();
        return act(
                id,
                actor,
                form,
                "passed",
                () -> handling.triage(
                        actor,
                        id,
                        RequestInput.person(typed.reviewer(), "reviewer").orElse(null),
                        typed.note()));
    }

    @PostMapping("/return")
    ModelAndView giveBack(@PathVariable RequestId id, Act form, Actor actor) {
        return act(
                id,
                actor,
                form,
                "returned",
                () -> handling.giveBack(actor, id, form.typed().reason()));
    }

    @PostMapping("/sign-off")
    ModelAndView signOff(@PathVariable RequestId id, Act form, Actor actor) {
        return act(
                id,
                actor,
                form,
                "passed",
                () -> handling.signOff(actor, id, form.typed().note()));
    }

    @PostMapping("/objection")
    ModelAndView object(@PathVariable RequestId id, Act form, Actor actor) {
        return act(
                id,
                actor,
                form,
                "objected",
                () -> handling.object(actor, id, form.typed().reason()));
    }

    @PostMapping("/advice")
    ModelAndView advise(@PathVariable RequestId id, Act form, Actor actor) {
        return act(
                id,
                actor,
                form,
                "passed",
                () -> handling.advise(actor, id, form.typed().note()));
    }

    @PostMapping("/review")
    ModelAndView review(@PathVariable RequestId id, Act form, Actor actor) {
        return act(
                id,
                actor,
                form,
                "passed",
                () -> handling.review(actor, id, form.typed().note()));
    }

    @PostMapping("/decision")
    ModelAndView decide(@PathVariable RequestId id, Act form, Actor actor) {
        return act(id, actor, form, "decided", () -> handling.decide(actor, id, decision(form.typed())));
    }

    private static DecisionDraft decision(RequestPage.Typed typed) {
        return new DecisionDraft(
                RequestInput.constant(DecisionOutcome.values(), typed.outcome(), "outcome"),
                typed.reason(),
                RequestInput.id(typed.existing(), "existing", AccountId::new).orElse(null),
                RequestInput.date(typed.until(), "until").orElse(null));
    }

    /** A refusal comes back with everything that was typed. */
    private ModelAndView act(RequestId id, Actor actor, Act form, String done, Runnable command) {
        try {
            command.run();
            return Pages.redirect("/requests/" + id.value(), Notice.success("requests.done." + done));
        } catch (Refused refused) {
            return switch (refused.kind()) {
                case FORBIDDEN, MISSING -> throw refused;
                case INVALID ->
                    Pages.again("requests/request", pages.page(actor, id, refused.problems(), form.typed()));
                case OVERTAKEN -> {
                    var page = Pages.again("requests/request", pages.page(actor, id, refused.problems(), form.typed()));
                    page.setStatus(HttpStatus.CONFLICT);
                    yield page;
                }
            };
        }
    }
}
