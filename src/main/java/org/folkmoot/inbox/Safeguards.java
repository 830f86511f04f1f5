package org.folkmoot.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.folkmoot.connections.Connections;
import org.folkmoot.delivery.Deliveries;
import org.folkmoot.delivery.Delivery;
import org.folkmoot.delivery.DeliveryOrder;
import org.folkmoot.delivery.Source;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Availability;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Deed;
import org.folkmoot.networks.KeepsLists;
import org.folkmoot.networks.KeepsLists.Membership;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Reports;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What an account can do about somebody besides hiding and blocking, where the network offers it: hear no more of them or of
 * a thread, report them or their words to the network, put them on its lists. Each has its author and its reason.
 */
@Service
public class Safeguards {

    private static final int LONGEST_REASON = 1000;
    private static final Duration READING = Duration.ofSeconds(10);

    private final Conversations conversations;
    private final Items items;
    private final Precautions precautions;
    private final PrecautionRule rule;
    private final Connections connections;
    private final Deliveries deliveries;
    private final Register register;
    private final Rights rights;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Safeguards(
            Conversations conversations,
            Items items,
            Precautions precautions,
            PrecautionRule rule,
            Connections connections,
            Deliveries deliveries,
            Register register,
            Rights rights,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.conversations = conversations;
        this.items = items;
        this.precautions = precautions;
        this.rule = rule;
        this.connections = connections;
        this.deliveries = deliveries;
        this.register = register;
        this.rights = rights;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
    }

    /** The network is asked for its lists before anything is written. */
    public PrecautionId take(Actor actor, ConversationId id, PrecautionDraft draft) {
        if (!PrecautionRule.DEEDS.containsKey(draft.deed())) {
            throw Refused.invalid(Problem.of("what", "inbox.precaution.choose"));
        }
        var list = draft.deed() == Deed.ENLIST || draft.deed() == Deed.DELIST ? list(actor, id, draft) : null;
        return Objects.requireNonNull(transaction.execute(status -> take(actor, id, draft, list)));
    }

    private Membership list(Actor actor, ConversationId id, PrecautionDraft draft) {
        return lists(actor, id)
                .orElseThrow(() -> Refused.invalid(Problem.of("what", "inbox.precaution.lists.unread")))
                .stream()
                .filter(one -> one.list().id().equals(draft.list()))
                .findFirst()
                .orElseThrow(() -> Refused.invalid(Problem.of("what", "inbox.precaution.lists.gone")));
    }

    /** The account's lists, and whether the resident of this conversation is on them; empty when the network cannot say. */
    public Optional<List<Membership>> lists(Actor actor, ConversationId id) {
        var conversation = conversations.find(id).orElseThrow(Safeguards::missing);
        rights.require(actor, Permission.ANSWER, register.scope(conversation.account()));
        if (!(rule.find(conversation, KeepsLists.class) instanceof Availability.Present<KeepsLists>(var keeps))
                || rule.objection(conversation, Deed.ENLIST).isPresent()) {
            return Optional.of(List.of());
        }
        return connections.open(conversation.connection(), READING).flatMap(session -> switch (keeps.lists(
                session, RemoteRef.of(rule.remoteId(conversation)))) {
            case Answer.Got<List<Membership>>(var lists) -> Optional.of(lists);
            case Answer.Failed<List<Membership>> unread -> Optional.empty();
        });
    }

    private PrecautionId take(Actor actor, ConversationId id, PrecautionDraft draft, @Nullable Membership list) {
        var conversation = conversations.lock(id).orElseThrow(Safeguards::missing);
        rights.require(actor, Permission.ANSWER, register.scope(conversation.account()));
        Refused.unlessEmpty(rule.objection(conversation, draft.deed()).stream().toList());
        var reason = ReplyText.clean(draft.reason());
        Refused.unlessEmpty(problems(conversation, draft, reason));

        var item = draft.deed() == Deed.REPORT ? reported(conversation, draft) : null;
        var report = draft.deed() == Deed.REPORT || draft.deed() == Deed.REPORT_PERSON;
        var precaution = new Precaution(
                new PrecautionId(ids.next()),
                conversation.id(),
                conversation.resident().id(),
                conversation.account(),
                conversation.connection(),
                draft.deed(),
                item == null ? null : item.id(),
                report ? draft.kind() : list == null ? "" : list.list().id(),
                list == null ? "" : list.list().name(),
                reason,
                actor.person().orElse(null),
                actor.name(),
                clock.instant(),
                null);
        precautions.add(precaution);
        events.publishEvent(new InboxEvents.PrecautionOrdered(
                reason,
                actor,
                conversation.subject(),
                precaution.at(),
                List.of(
                        Change.of("deed", null, precaution.deed()),
                        Change.of("item", null, item == null ? null : item.remoteId()),
                        Change.of("about", null, precaution.about().isEmpty() ? null : precaution.about()))));
        order(actor, conversation, precaution, item);
        return precaution.id();
    }

    private void order(Actor actor, Conversation conversation, Precaution precaution, @Nullable Item item) {
        var thread = precaution.deed() == Deed.MUTE_THREAD || precaution.deed() == Deed.UNMUTE_THREAD;
        var person = thread ? conversation.thread() : rule.remoteId(conversation);
        var target = item == null ? person : item.remoteId();
        var report = precaution.deed() == Deed.REPORT || precaution.deed() == Deed.REPORT_PERSON;
        var content = Content.text(
                report ? precaution.reason() : conversation.subject().label());
        deliveries.order(
                actor,
                DeliveryOrder.done(
                        new Source(PrecautionClearance.KIND, precaution.id().value()),
                        conversation.connection(),
                        precaution.deed(),
                        RemoteRef.of(target),
                        precaution.about().isEmpty() ? content : content.concerning(precaution.about()),
                        ReplyText.hash(target + precaution.about() + precaution.reason()),
                        precaution.at()));
    }

    private List<Problem> problems(Conversation conversation, PrecautionDraft draft, String reason) {
        var problems = new ArrayList<Problem>();
        var most = LONGEST_REASON;
        if ((draft.deed() == Deed.REPORT || draft.deed() == Deed.REPORT_PERSON)
                && rule.find(conversation, Reports.class) instanceof Availability.Present<Reports>(var reports)) {
            most = reports.longest();
            if (reports.reasons().stream().noneMatch(one -> one.name().equals(draft.kind()))) {
                problems.add(Problem.of("kind", "inbox.precaution.kind.missing"));
            }
        }
        if (reason.isEmpty()) {
            problems.add(Problem.of("reason", "inbox.precaution.reason.missing"));
        } else if (reason.length() > most) {
            problems.add(Problem.of("reason", "inbox.moderation.reason.long", Map.of("most", most)));
        }
        return problems;
    }

    /** Something that a resident wrote in this conversation and that still stands. */
    private Item reported(Conversation conversation, PrecautionDraft draft) {
        return Optional.ofNullable(draft.item())
                .flatMap(item -> items.find(new ItemId(item)))
                .filter(item -> item.conversation().equals(conversation.id()))
                .filter(item -> !item.ours() && !item.removed())
                .orElseThrow(() -> Refused.invalid(Problem.of("what", "inbox.precaution.item.gone")));
    }

    /** Oldest first, about this resident on this account, wherever it was decided. */
    public List<Precaution> of(Actor actor, ConversationId id) {
        var conversation = conversations.find(id).orElseThrow(Safeguards::missing);
        rights.require(actor, Permission.TRIAGE, register.scope(conversation.account()));
        return rule.of(conversation);
    }

    Precaution get(PrecautionId id) {
        return precautions.find(id).orElseThrow(Safeguards::missing);
    }

    Optional<Delivery> delivery(Precaution precaution) {
        return deliveries.of(
                new Source(PrecautionClearance.KIND, precaution.id().value()));
    }

    /** What may be done now, but for the lists. */
    List<Deed> offered(Conversation conversation) {
        return Arrays.stream(Deed.values())
                .filter(PrecautionRule.DEEDS::containsKey)
                .filter(deed -> deed != Deed.ENLIST && deed != Deed.DELIST)
                .filter(deed -> rule.objection(conversation, deed).isEmpty())
                .toList();
    }

    /** The kinds of report that the network tells apart. */
    List<Reports.Reason> kinds(Conversation conversation) {
        return rule.find(conversation, Reports.class) instanceof Availability.Present<Reports>(var reports)
                ? reports.reasons().stream().sorted().toList()
                : List.of();
    }

    private static Refused missing() {
        return new Refused(Refused.Kind.MISSING, Problem.of("", "inbox.missing"));
    }
}
