package org.folkmoot.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Permission;
import org.folkmoot.people.PersonId;
import org.folkmoot.people.Rights;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The inbox: three panes on a wide screen, one on a phone. What one looks at stands in the address. */
@Controller
class InboxController {

    private static final int PAGE = 50;

    private final Desk desk;
    private final Inbox inbox;
    private final Phrasebook phrasebook;
    private final Sorting sorting;
    private final ReplyText texts;
    private final AnswerWindow window;
    private final Register register;
    private final Rights rights;
    private final Ids ids;
    private final Clock clock;

    InboxController(
            Desk desk,
            Inbox inbox,
            Phrasebook phrasebook,
            Sorting sorting,
            ReplyText texts,
            AnswerWindow window,
            Register register,
            Rights rights,
            Ids ids,
            Clock clock) {
        this.window = window;
        this.desk = desk;
        this.inbox = inbox;
        this.phrasebook = phrasebook;
        this.sorting = sorting;
        this.texts = texts;
        this.register = register;
        this.rights = rights;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Which list stands beside the conversation.
     *
     * @param about the name of a category; anything else for all
     */
    record View(
            @Nullable String queue,
            @Nullable UUID account,
            @Nullable String about,
            @Nullable String after) {
        String query(Queue shown) {
            return InboxPage.query(shown, account, category());
        }

        @Nullable
        Category category() {
            return about == null ? null : Category.named(about).orElse(null);
        }
    }

    /** What somebody typed and may type on. */
    private record Typed(UUID reply, String text, String note, boolean noting, List<Problem> problems) {}

    @GetMapping("/inbox")
    ModelAndView list(Actor actor, View view) {
        return Pages.show("inbox/inbox", page(actor, view, null, List.of()));
    }

    @GetMapping("/inbox/{id}")
    ModelAndView conversation(
            Actor actor,
            @PathVariable UUID id,
            View view,
            @RequestParam(defaultValue = "reply") String write,
            @RequestParam(required = false) @Nullable UUID again) {
        var text = again == null ? "" : desk.said(actor, new ConversationId(id), new ReplyId(again));
        var typed = new Typed(ids.next(), text, "", write.equals("note"), List.of());
        return Pages.show("inbox/inbox", page(actor, view, opened(actor, id, typed), List.of()));
    }

    /** How long the reply is, counted as its network counts. */
    @GetMapping("/inbox/{id}/length")
    ModelAndView length(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String text) {
        var thread = desk.thread(actor, new ConversationId(id));
        return Pages.show(
                "inbox/length", texts.lengths(thread.account(), thread.conversation(), ReplyText.clean(text)));
    }

    /** The button that shows what came meanwhile; the list itself never jumps. */
    @GetMapping("/inbox/fresh")
    ModelAndView fresh(Actor actor, View view, @RequestParam String since) {
        var queue = queue(actor, view);
        try {
            var count = desk.fresh(actor, queue, account(view), view.category(), Instant.parse(since));
            return Pages.show("inbox/fresh", new FreshPage(count, "/inbox" + view.query(queue)));
        } catch (DateTimeParseException e) {
            throw Refused.invalid(Problem.of("since", "web.page.unknown"));
        }
    }

    /** Public for its template only. */
    public record FreshPage(int count, String href) {}

    @PostMapping("/inbox/{id}/replies")
    ModelAndView reply(
            Actor actor,
            @PathVariable UUID id,
            View view,
            @RequestParam UUID reply,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean keep) {
        try {
            inbox.reply(actor, new ConversationId(id), new ReplyDraft(reply, null, text, keep));
        } catch (Refused refused) {
            return again(actor, id, view, refused, new Typed(reply, text, "", false, refused.problems()));
        }
        return back(actor, id, view, "inbox.done.reply");
    }

    /** Puts a saved reply behind what is typed; nothing is sent. */
    @PostMapping("/inbox/{id}/draft")
    ModelAndView draft(
            Actor actor,
            @PathVariable UUID id,
            View view,
            @RequestParam UUID reply,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable UUID saved) {
        var thread = desk.thread(actor, new ConversationId(id));
        rights.require(actor, Permission.ANSWER, register.scope(thread.account().id()));
        var more = saved == null ? "" : phrasebook.get(new SavedReplyId(saved)).text();
        var typed = (ReplyText.clean(text) + "\n\n" + more).strip();
        return Pages.show(
                "inbox/inbox",
                page(actor, view, opened(actor, id, new Typed(reply, typed, "", false, List.of())), List.of()));
    }

    @PostMapping("/inbox/{id}/replies/{reply}/withdrawal")
    ModelAndView takeBack(Actor actor, @PathVariable UUID id, @PathVariable UUID reply, View view) {
        var taken = inbox.takeBack(actor, new ReplyId(reply));
        return Pages.redirect(
                "/inbox/" + id + view.query(queue(actor, view)),
                taken ? Notice.success("inbox.done.taken-back") : Notice.warning("inbox.done.too-late", Map.of()));
    }

    @PostMapping("/inbox/{id}/notes")
    ModelAndView note(Actor actor, @PathVariable UUID id, View view, @RequestParam(defaultValue = "") String note) {
        try {
            inbox.note(actor, new ConversationId(id), note);
        } catch (Refused refused) {
            return again(actor, id, view, refused, new Typed(ids.next(), "", note, true, refused.problems()));
        }
        return back(actor, id, view, "inbox.done.note");
    }

    @PostMapping("/inbox/{id}/assignment")
    ModelAndView assign(
            Actor actor, @PathVariable UUID id, View view, @RequestParam(defaultValue = "") String assignee) {
        inbox.assign(
                actor, new ConversationId(id), assignee.isEmpty() ? null : new PersonId(UUID.fromString(assignee)));
        return back(actor, id, view, "inbox.done.assigned");
    }

    @PostMapping("/inbox/{id}/category")
    ModelAndView categorise(
            Actor actor, @PathVariable UUID id, View view, @RequestParam(defaultValue = "") String category) {
        sorting.categorise(
                actor, new ConversationId(id), Category.named(category).orElse(null));
        return back(actor, id, view, "inbox.done.categorised");
    }

    @PostMapping("/inbox/{id}/closure")
    ModelAndView close(Actor actor, @PathVariable UUID id, View view, @RequestParam Closure.Outcome outcome) {
        try {
            inbox.close(actor, new ConversationId(id), outcome);
        } catch (Refused refused) {
            return again(actor, id, view, refused, new Typed(ids.next(), "", "", false, refused.problems()));
        }
        return back(actor, id, view, "inbox.done.closed");
    }

    @PostMapping("/inbox/{id}/reopening")
    ModelAndView reopen(Actor actor, @PathVariable UUID id, View view) {
        inbox.reopen(actor, new ConversationId(id));
        return back(actor, id, view, "inbox.done.reopened");
    }

    private ModelAndView back(Actor actor, UUID id, View view, String notice) {
        return Pages.redirect("/inbox/" + id + view.query(queue(actor, view)), Notice.success(notice));
    }

    private ModelAndView again(Actor actor, UUID id, View view, Refused refused, Typed typed) {
        if (refused.kind() != Refused.Kind.INVALID) {
            throw refused;
        }
        return Pages.again("inbox/inbox", page(actor, view, opened(actor, id, typed), typed.problems()));
    }

    private InboxPage page(Actor actor, View view, InboxPage.@Nullable Opened opened, List<Problem> problems) {
        var queue = queue(actor, view);
        var slice = desk.conversations(actor, queue, account(view), view.category(), view.after(), PAGE);
        var counts = desk.queues(actor, account(view), view.category());
        var total = counts.stream()
                .filter(one -> one.queue() == queue)
                .mapToInt(Desk.Counted::count)
                .sum();
        return new InboxPage(
                queue,
                view.account(),
                view.category(),
                counts,
                desk.letterboxes(actor),
                slice.rows(),
                slice.next(),
                total,
                clock.instant(),
                desk.openNow(),
                opened,
                problems);
    }

    private InboxPage.Opened opened(Actor actor, UUID id, Typed typed) {
        var thread = desk.thread(actor, new ConversationId(id));
        var scope = register.scope(thread.account().id());
        var mayTriage = rights.may(actor, Permission.TRIAGE, scope);
        return new InboxPage.Opened(
                thread,
                typed.reply(),
                typed.text(),
                typed.note(),
                typed.noting(),
                texts.lengths(thread.account(), thread.conversation(), ReplyText.clean(typed.text())),
                window.until(thread.account(), thread.conversation()).orElse(null),
                window.shut(thread.account(), thread.conversation()).orElse(null),
                rights.may(actor, Permission.ANSWER, scope),
                mayTriage,
                mayTriage ? inbox.candidates(thread.conversation()) : List.of(),
                phrasebook.replies());
    }

    /** Mine where something is mine, otherwise all that is open. */
    private Queue queue(Actor actor, View view) {
        return Queue.named(view.queue())
                .orElseGet(() -> desk.queues(actor, null, null).stream()
                                .anyMatch(one -> one.queue() == Queue.MINE && one.count() > 0)
                        ? Queue.MINE
                        : Queue.OPEN);
    }

    private static @Nullable AccountId account(View view) {
        return view.account() == null ? null : new AccountId(view.account());
    }
}
