package org.folkmoot.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.delivery.Deliveries;
import org.folkmoot.delivery.Delivery;
import org.folkmoot.delivery.DeliveryOrder;
import org.folkmoot.delivery.Source;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Deed;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps somebody who broke the house rules from writing to an account for a number of days, and lets them in again, where
 * the network offers it. Each block has its author, its reason, and a day on which it ends by itself.
 */
@Service
public class Doorkeeper {

    private static final int LONGEST_REASON = 1000;
    private static final int MOST_DAYS = 365;

    private final Conversations conversations;
    private final Blockings blockings;
    private final BlockRule rule;
    private final Rulebook rulebook;
    private final Waits waits;
    private final Deliveries deliveries;
    private final Register register;
    private final Rights rights;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Doorkeeper(
            Conversations conversations,
            Blockings blockings,
            BlockRule rule,
            Rulebook rulebook,
            Waits waits,
            Deliveries deliveries,
            Register register,
            Rights rights,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.conversations = conversations;
        this.blockings = blockings;
        this.rule = rule;
        this.rulebook = rulebook;
        this.waits = waits;
        this.deliveries = deliveries;
        this.register = register;
        this.rights = rights;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** The resident of this conversation may not write to its account from now on, until the days are over. */
    @Transactional
    public BlockingId block(Actor actor, ConversationId id, BlockDraft draft) {
        var conversation = answerable(actor, id);
        var reason = checked(draft.reason(), "inbox.block.reason.missing");
        if (draft.days() < 1 || draft.days() > MOST_DAYS) {
            throw Refused.invalid(Problem.of("days", "inbox.block.days.wrong", Map.of("most", MOST_DAYS)));
        }
        var ends = clock.instant().plus(Duration.ofDays(draft.days()));
        return order(actor, conversation, Deed.BLOCK, rulebook.cited(draft.clause()), reason, draft.told(), ends);
    }

    @Transactional
    public BlockingId unblock(Actor actor, ConversationId id, String reason) {
        var conversation = answerable(actor, id);
        return order(
                actor,
                conversation,
                Deed.UNBLOCK,
                "",
                checked(reason, "inbox.block.unblock.reason.missing"),
                false,
                null);
    }

    /** The days of a block are over. */
    @Transactional
    public void end(Blocking over) {
        var conversation = conversations.lock(over.conversation()).orElseThrow();
        if (rule.objection(conversation, Deed.UNBLOCK).isEmpty()) {
            order(Intake.JOB, conversation, Deed.UNBLOCK, "", "The days of the block are over", false, null);
        }
    }

    /** Oldest first, of this resident on this account, wherever it was decided. */
    public List<Blocking> of(Actor actor, ConversationId id) {
        var conversation = conversations.find(id).orElseThrow(Doorkeeper::missing);
        rights.require(actor, Permission.TRIAGE, register.scope(conversation.account()));
        return of(conversation);
    }

    List<Blocking> of(Conversation conversation) {
        return blockings.of(conversation.resident().id(), conversation.account());
    }

    /** The block that stands, or is on its way; empty while they may write. */
    Optional<Blocking> standing(Conversation conversation) {
        return rule.standing(conversation);
    }

    /** For how long, as the ladder of sanctions has it: the first time a few days, later more. */
    int days(Conversation conversation) {
        var before = of(conversation).stream().anyMatch(Blocking::blocks);
        return before ? waits.settings().laterBlockDays() : waits.settings().firstBlockDays();
    }

    Blocking get(BlockingId id) {
        return blockings.find(id).orElseThrow(Doorkeeper::missing);
    }

    Optional<Delivery> delivery(Blocking blocking) {
        return deliveries.of(new Source(BlockingClearance.KIND, blocking.id().value()));
    }

    private BlockingId order(
            Actor actor,
            Conversation conversation,
            Deed deed,
            String clause,
            String reason,
            boolean told,
            @Nullable Instant ends) {
        Refused.unlessEmpty(rule.objection(conversation, deed).stream().toList());
        var blocking = new Blocking(
                new BlockingId(ids.next()),
                conversation.id(),
                conversation.resident().id(),
                conversation.account(),
                conversation.connection(),
                deed,
                clause,
                reason,
                told,
                actor.person().orElse(null),
                actor.name(),
                clock.instant(),
                ends,
                null);
        blockings.add(blocking);
        events.publishEvent(new InboxEvents.BlockOrdered(
                reason,
                actor,
                conversation.subject(),
                blocking.at(),
                List.of(
                        Change.of("deed", null, deed),
                        Change.of("house rule", null, clause.isEmpty() ? null : clause),
                        Change.of("until", null, ends))));
        var person = blockings.remoteId(blocking.resident());
        deliveries.order(
                actor,
                DeliveryOrder.done(
                        new Source(BlockingClearance.KIND, blocking.id().value()),
                        conversation.connection(),
                        deed,
                        RemoteRef.of(person),
                        Content.text(conversation.subject().label()),
                        ReplyText.hash(person),
                        blocking.at()));
        return blocking.id();
    }

    private Conversation answerable(Actor actor, ConversationId id) {
        var conversation = conversations.lock(id).orElseThrow(Doorkeeper::missing);
        rights.require(actor, Permission.ANSWER, register.scope(conversation.account()));
        return conversation;
    }

    private static String checked(String reason, String missing) {
        var text = ReplyText.clean(reason);
        if (text.isEmpty() || text.length() > LONGEST_REASON) {
            throw Refused.invalid(Problem.of(
                    "reason",
                    text.isEmpty() ? missing : "inbox.moderation.reason.long",
                    Map.of("most", LONGEST_REASON)));
        }
        return text;
    }

    private static Refused missing() {
        return new Refused(Refused.Kind.MISSING, Problem.of("", "inbox.missing"));
    }
}
