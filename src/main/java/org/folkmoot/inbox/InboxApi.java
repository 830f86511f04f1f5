package org.folkmoot.inbox;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.folkmoot.delivery.Delivery;
import org.folkmoot.delivery.DeliveryStatus;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Slice;
import org.folkmoot.people.PersonId;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The inbox for other programs. */
@RestController
@RequestMapping("/api/v1")
class InboxApi {

    private final Desk desk;
    private final Inbox inbox;
    private final Sorting sorting;
    private final Discretion discretion;
    private final Ids ids;

    InboxApi(Desk desk, Inbox inbox, Sorting sorting, Discretion discretion, Ids ids) {
        this.desk = desk;
        this.inbox = inbox;
        this.sorting = sorting;
        this.discretion = discretion;
        this.ids = ids;
    }

    /** @param withheld why the name is left out: the network lets nobody pass it on */
    record ConversationBody(
            UUID id,
            long number,
            UUID account,
            boolean direct,
            String resident,
            @Nullable String handle,
            @Nullable String withheld,
            Instant openedAt,
            @Nullable Instant waitingSince,
            @Nullable Instant dueAt,
            @Nullable UUID assignee,
            @Nullable Instant closedAt,
            @Nullable Category category) {
        static ConversationBody of(Conversation conversation, @Nullable String withheld) {
            var assignee = conversation.assignee();
            return new ConversationBody(
                    conversation.id().value(),
                    conversation.number(),
                    conversation.account().value(),
                    conversation.direct(),
                    withheld == null ? conversation.resident().name() : "",
                    withheld == null ? conversation.resident().handle() : null,
                    withheld,
                    conversation.openedAt(),
                    conversation.waitingSince(),
                    conversation.dueAt(),
                    assignee == null ? null : assignee.value(),
                    conversation.closedAt(),
                    conversation.category());
        }
    }

    /** @param withheld why words and name are left out: the network lets nobody pass them on */
    record ItemBody(
            UUID id,
            UUID conversation,
            String kind,
            boolean ours,
            String author,
            String text,
            @Nullable String withheld,
            @Nullable URI permalink,
            Instant writtenAt,
            @Nullable Instant editedAt,
            @Nullable Instant hiddenAt,
            @Nullable Instant removedAt,
            @Nullable Instant forgottenAt) {
        static ItemBody of(Item item, @Nullable String kept) {
            var withheld = item.ours() ? null : kept;
            return new ItemBody(
                    item.id().value(),
                    item.conversation().value(),
                    item.kind(),
                    item.ours(),
                    withheld == null ? item.author() : "",
                    item.removed() || withheld != null ? "" : item.text(),
                    withheld,
                    item.permalink(),
                    item.writtenAt(),
                    item.editedAt(),
                    item.hiddenAt(),
                    item.removedAt(),
                    item.forgottenAt());
        }
    }

    record ReplyBody(
            UUID id,
            String author,
            String text,
            Instant writtenAt,
            @Nullable DeliveryStatus delivery,
            Delivery.@Nullable Why why,
            @Nullable URI permalink,
            @Nullable Instant removedAt) {
        static ReplyBody of(Entry.Answered answered) {
            var reply = answered.reply();
            return new ReplyBody(
                    reply.id().value(),
                    reply.authorName(),
                    reply.text(),
                    reply.writtenAt(),
                    answered.delivery().map(Delivery::status).orElse(null),
                    answered.delivery().map(Delivery::why).orElse(null),
                    answered.delivery()
                            .flatMap(Delivery::where)
                            .map(ref -> ref.permalink())
                            .orElse(null),
                    reply.removedAt());
        }
    }

    record NoteBody(String author, String words, Instant writtenAt) {
        static NoteBody of(Note note) {
            return new NoteBody(note.author(), note.words(), note.writtenAt());
        }
    }

    record ThreadBody(
            ConversationBody conversation, List<ItemBody> items, List<ReplyBody> replies, List<NoteBody> notes) {
        static ThreadBody of(Desk.Thread thread, @Nullable String withheld) {
            return new ThreadBody(
                    ConversationBody.of(thread.conversation(), withheld),
                    only(thread, Entry.Said.class)
                            .map(said -> ItemBody.of(said.item(), withheld))
                            .toList(),
                    only(thread, Entry.Answered.class).map(ReplyBody::of).toList(),
                    only(thread, Entry.Noted.class)
                            .map(noted -> NoteBody.of(noted.note()))
                            .toList());
        }

        private static <E extends Entry> java.util.stream.Stream<E> only(Desk.Thread thread, Class<E> kind) {
            return thread.entries().stream().filter(kind::isInstance).map(kind::cast);
        }
    }

    /** @param id chosen by the sender: the same one is never sent twice; {@code keepOpen} leaves the conversation open */
    record NewReply(
            @Nullable UUID id,
            @Nullable UUID item,
            String text,
            @Nullable Boolean keepOpen) {}

    record NewNote(String words) {}

    record Categorised(@Nullable Category category) {}

    record Assignment(@Nullable UUID person) {}

    record NewClosure(Closure.Outcome outcome) {}

    record Created(UUID id) {}

    @GetMapping("/items")
    Slice<ItemBody> items(
            Actor actor,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        var page = desk.items(actor, after, limit);
        var withheld =
                discretion.withheld(page.rows().stream().map(Item::conversation).toList());
        return page.map(item -> ItemBody.of(item, withheld.get(item.conversation())));
    }

    @GetMapping("/conversations")
    Slice<ConversationBody> conversations(
            Actor actor,
            @RequestParam(defaultValue = "open") String queue,
            @RequestParam(required = false) @Nullable UUID account,
            @RequestParam(required = false) @Nullable Category about,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        var chosen = Queue.named(queue).orElseThrow(() -> Refused.invalid(Problem.of("queue", "inbox.problem.queue")));
        var only = account == null ? null : new AccountId(account);
        var page = desk.conversations(actor, chosen, only, about, after, limit);
        var withheld = discretion.withheld(
                page.rows().stream().map(row -> row.conversation().id()).toList());
        return page.map(row -> ConversationBody.of(
                row.conversation(), withheld.get(row.conversation().id())));
    }

    @GetMapping("/conversations/{id}")
    ThreadBody conversation(Actor actor, @PathVariable UUID id) {
        var thread = desk.thread(actor, new ConversationId(id));
        return ThreadBody.of(thread, discretion.withheld(thread.conversation().id()));
    }

    @PostMapping("/conversations/{id}/replies")
    ResponseEntity<Created> reply(Actor actor, @PathVariable UUID id, @RequestBody NewReply reply) {
        var known = reply.id() == null ? ids.next() : reply.id();
        var item = reply.item() == null ? null : new ItemId(reply.item());
        var sent = inbox.reply(
                actor,
                new ConversationId(id),
                new ReplyDraft(known, item, reply.text(), Boolean.TRUE.equals(reply.keepOpen())));
        return ResponseEntity.status(HttpStatus.CREATED).body(new Created(sent.value()));
    }

    @PostMapping("/replies/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(Actor actor, @PathVariable UUID id) {
        if (!inbox.takeBack(actor, new ReplyId(id))) {
            throw Refused.overtaken(Problem.of("", "inbox.done.too-late"));
        }
    }

    @PostMapping("/conversations/{id}/notes")
    @ResponseStatus(HttpStatus.CREATED)
    ThreadBody note(Actor actor, @PathVariable UUID id, @RequestBody NewNote note) {
        inbox.note(actor, new ConversationId(id), note.words());
        return conversation(actor, id);
    }

    @PutMapping("/conversations/{id}/assignment")
    ThreadBody assign(Actor actor, @PathVariable UUID id, @RequestBody Assignment assignment) {
        var person = assignment.person();
        inbox.assign(actor, new ConversationId(id), person == null ? null : new PersonId(person));
        return conversation(actor, id);
    }

    @Operation(summary = "Says what a conversation is about; null for an everyday one")
    @PutMapping("/conversations/{id}/category")
    ThreadBody categorise(Actor actor, @PathVariable UUID id, @RequestBody Categorised body) {
        sorting.categorise(actor, new ConversationId(id), body.category());
        return conversation(actor, id);
    }

    @PostMapping("/conversations/{id}/closure")
    ThreadBody close(Actor actor, @PathVariable UUID id, @RequestBody NewClosure closure) {
        inbox.close(actor, new ConversationId(id), closure.outcome());
        return conversation(actor, id);
    }

    @DeleteMapping("/conversations/{id}/closure")
    ThreadBody reopen(Actor actor, @PathVariable UUID id) {
        inbox.reopen(actor, new ConversationId(id));
        return conversation(actor, id);
    }

    record Promise(int targetMinutes) {}

    @GetMapping("/inbox-settings")
    Promise settings(Actor actor) {
        return new Promise(Math.toIntExact(inbox.settings().target().toMinutes()));
    }

    @PutMapping("/inbox-settings")
    Promise settings(Actor actor, @RequestBody Promise promise) {
        inbox.promise(actor, java.time.Duration.ofMinutes(promise.targetMinutes()));
        return settings(actor);
    }
}
