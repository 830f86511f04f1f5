package org.folkmoot.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.delivery.Deliveries;
import org.folkmoot.delivery.DeliveryOrder;
import org.folkmoot.delivery.Source;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Subject;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Deed;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.people.People;
import org.folkmoot.people.Permission;
import org.folkmoot.people.PersonId;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with conversations: answer, write a note for staff, hand over, close. {@link Desk} shows them. */
@Service
public class Inbox {

    private static final UUID SETTINGS = new UUID(0x7000L, 0x8000_0000_0000_0002L);

    private final Conversations conversations;
    private final Items items;
    private final Correspondence correspondence;
    private final Waits waits;
    private final Closing closing;
    private final ReplyText texts;
    private final Deliveries deliveries;
    private final Register register;
    private final Rights rights;
    private final People people;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Inbox(
            Conversations conversations,
            Items items,
            Correspondence correspondence,
            Waits waits,
            Closing closing,
            ReplyText texts,
            Deliveries deliveries,
            Register register,
            Rights rights,
            People people,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.conversations = conversations;
        this.items = items;
        this.correspondence = correspondence;
        this.waits = waits;
        this.closing = closing;
        this.texts = texts;
        this.deliveries = deliveries;
        this.register = register;
        this.rights = rights;
        this.people = people;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** Orders the answer's delivery; the resident's clock runs until it is on the network. */
    @Transactional
    public ReplyId reply(Actor actor, ConversationId id, ReplyDraft draft) {
        var conversation = locked(id);
        rights.require(actor, Permission.ANSWER, scope(conversation));
        var author = actor.person().orElseThrow(() -> Refused.invalid(Problem.of("", "inbox.problem.person")));
        var text = ReplyText.clean(draft.text());
        var known = correspondence.reply(new ReplyId(draft.id()));
        if (known.isPresent()) {
            return sentTwice(known.get(), id, text);
        }
        var item = answered(conversation, draft.item());
        Refused.unlessEmpty(replyProblems(conversation, item, text));

        var now = clock.instant();
        var reply = new Reply(
                new ReplyId(draft.id()),
                id,
                item.id(),
                new PersonId(author),
                actor.name(),
                text,
                ReplyText.hash(text),
                !draft.keepOpen(),
                now,
                null,
                null,
                null);
        correspondence.add(reply);
        publish(new InboxEvents.ReplyWritten(
                actor, conversation.subject(), now, List.of(Change.digest("text", null, text))));
        deliveries.order(actor, order(conversation, item, reply));
        return reply.id();
    }

    /** A direct message goes to the person, a public reply below what they wrote. */
    private static DeliveryOrder order(Conversation conversation, Item item, Reply reply) {
        var source = new Source(ReplyClearance.KIND, reply.id().value());
        var content = Content.text(reply.text());
        var now = reply.writtenAt();
        return conversation.direct()
                ? DeliveryOrder.done(
                        source,
                        conversation.connection(),
                        Deed.MESSAGE,
                        RemoteRef.of(conversation.thread()),
                        content,
                        reply.hash(),
                        now)
                : DeliveryOrder.due(source, conversation.connection(), content, reply.hash(), item.ref(), now);
    }

    /** Takes an answer back that has not left. @return false when it is too late */
    @Transactional
    public boolean takeBack(Actor actor, ReplyId id) {
        var reply = correspondence.reply(id).orElseThrow(() -> missing("inbox.missing"));
        rights.require(actor, Permission.ANSWER, scope(locked(reply.conversation())));
        return deliveries
                .of(new Source(ReplyClearance.KIND, id.value()))
                .map(delivery -> deliveries.withdraw(actor, delivery.id(), ""))
                .orElse(false);
    }

    @Transactional
    public void note(Actor actor, ConversationId id, String words) {
        var conversation = locked(id);
        rights.require(actor, Permission.TRIAGE, scope(conversation));
        var text = ReplyText.clean(words);
        if (text.isEmpty() || text.length() > 5000) {
            throw Refused.invalid(Problem.of("note", "inbox.problem.note"));
        }
        var now = clock.instant();
        correspondence.add(ids.next(), id, new Note(actor.name(), text, now));
        publish(new InboxEvents.NoteWritten(
                actor, conversation.subject(), now, List.of(Change.digest("words", null, text))));
    }

    /** @param person who has it from now on; null for nobody */
    @Transactional
    public void assign(Actor actor, ConversationId id, @Nullable PersonId person) {
        var conversation = locked(id);
        rights.require(actor, Permission.TRIAGE, scope(conversation));
        if (person != null
                && candidates(conversation).stream().noneMatch(one -> one.id().equals(person))) {
            throw Refused.invalid(Problem.of("assignee", "inbox.problem.assignee"));
        }
        if (java.util.Objects.equals(conversation.assignee(), person)) {
            return;
        }
        conversations.assign(id, person);
        publish(new InboxEvents.ConversationAssigned(
                actor,
                conversation.subject(),
                clock.instant(),
                List.of(Change.of("assigned to", name(conversation.assignee()), name(person)))));
    }

    /** Who may have conversations of this account. */
    List<org.folkmoot.people.Person> candidates(Conversation conversation) {
        var able = new ArrayList<>(people.whoMay(Permission.ANSWER, scope(conversation)));
        people.whoMay(Permission.TRIAGE, scope(conversation)).stream()
                .filter(person -> !able.contains(person))
                .forEach(able::add);
        return able;
    }

    @Transactional
    public void close(Actor actor, ConversationId id, Closure.Outcome outcome) {
        var conversation = locked(id);
        rights.require(actor, Permission.TRIAGE, scope(conversation));
        if (conversation.closed()) {
            throw Refused.overtaken(Problem.of("", "inbox.problem.closed"));
        }
        if (outcome == Closure.Outcome.ANSWERED && conversation.waiting()) {
            throw Refused.invalid(Problem.of("", "inbox.problem.unanswered"));
        }
        closing.close(actor, conversation, outcome, actor.name());
    }

    @Transactional
    public void reopen(Actor actor, ConversationId id) {
        var conversation = locked(id);
        rights.require(actor, Permission.TRIAGE, scope(conversation));
        if (!conversation.closed()) {
            return;
        }
        conversations.close(id, null);
        correspondence.reopen(id, actor.name(), clock.instant());
        publish(new InboxEvents.ConversationReopened(actor, conversation.subject(), clock.instant(), List.of()));
    }

    public InboxSettings settings() {
        return waits.settings();
    }

    /** The promise counts anew for everybody who waits now; what is over keeps the promise of its time. */
    @Transactional
    public void promise(Actor actor, Duration target) {
        rights.require(actor, Permission.MANAGE_INSTALLATION, Scope.everywhere());
        if (target.toMinutes() < 5 || target.toMinutes() > 14_400) {
            throw Refused.invalid(Problem.of("target", "inbox.problem.target"));
        }
        var before = waits.settings();
        waits.save(before.promising(target));
        publish(new InboxEvents.ReplyTargetChanged(
                actor,
                new Subject("inbox-settings", SETTINGS, "Inbox settings"),
                clock.instant(),
                List.of(Change.of("target minutes", before.target().toMinutes(), target.toMinutes()))));
    }

    /** For reports: what was promised an answer in the span, by the accounts that were asked for. */
    public List<Wait> waits(List<AccountId> accounts, Instant from, Instant until) {
        return waits.due(accounts.stream().map(AccountId::value).toList(), from, until);
    }

    private List<Problem> replyProblems(Conversation conversation, Item item, String text) {
        var account = register.account(conversation.account());
        var problems = new ArrayList<>(texts.problems(account, conversation, text));
        if (conversation.closed()) {
            problems.add(Problem.of("", "inbox.problem.reopen-first"));
        }
        if (item.removed()) {
            problems.add(Problem.of("", "inbox.withheld.removed"));
        }
        if (!conversation.connection().equals(account.connection())) {
            problems.add(Problem.of("", "inbox.withheld.connection"));
        }
        return problems;
    }

    private static ReplyId sentTwice(Reply known, ConversationId id, String text) {
        if (!known.conversation().equals(id) || !known.text().equals(text)) {
            throw Refused.overtaken(Problem.of("", "inbox.problem.twice"));
        }
        return known.id();
    }

    private Item answered(Conversation conversation, @Nullable ItemId chosen) {
        var all = items.of(conversation.id()).stream()
                .filter(item -> !item.ours())
                .toList();
        var newest = all.reversed().stream().filter(item -> !item.removed()).findFirst();
        return (chosen == null
                        ? newest
                        : all.stream().filter(item -> item.id().equals(chosen)).findFirst())
                .orElseThrow(() -> Refused.invalid(Problem.of("", "inbox.withheld.removed")));
    }

    private Conversation locked(ConversationId id) {
        return conversations.lock(id).orElseThrow(() -> missing("inbox.missing"));
    }

    private static Refused missing(String key) {
        return new Refused(Refused.Kind.MISSING, Problem.of("", key));
    }

    private Scope scope(Conversation conversation) {
        return register.scope(conversation.account());
    }

    private @Nullable String name(@Nullable PersonId person) {
        return Optional.ofNullable(person)
                .flatMap(people::find)
                .map(org.folkmoot.people.Person::name)
                .orElse(null);
    }

    private void publish(Recorded event) {
        events.publishEvent(event);
    }
}
