package org.folkmoot.inbox;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import org.folkmoot.networks.Availability;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Deed;
import org.folkmoot.networks.Moderates;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.register.Account;
import org.folkmoot.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hides, shows again or removes what a resident wrote below our posts, where the network lets us. What it said, by whom
 * and where it stood is kept first, together with which house rule it broke.
 */
@Service
public class HouseRules {

    private static final int LONGEST_REASON = 1000;
    private static final Set<Deed> DEEDS = EnumSet.of(Deed.HIDE, Deed.SHOW, Deed.REMOVE);

    private final Conversations conversations;
    private final Items items;
    private final Moderations moderations;
    private final Rulebook rulebook;
    private final Deliveries deliveries;
    private final Networks networks;
    private final Connections connections;
    private final Register register;
    private final Rights rights;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    HouseRules(
            Conversations conversations,
            Items items,
            Moderations moderations,
            Rulebook rulebook,
            Deliveries deliveries,
            Networks networks,
            Connections connections,
            Register register,
            Rights rights,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.conversations = conversations;
        this.items = items;
        this.moderations = moderations;
        this.rulebook = rulebook;
        this.deliveries = deliveries;
        this.networks = networks;
        this.connections = connections;
        this.register = register;
        this.rights = rights;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** The same without citing a clause. */
    @Transactional
    public ModerationId moderate(Actor actor, ItemId id, Deed deed, String reason) {
        return moderate(actor, id, deed, null, reason);
    }

    /**
     * Keeps the evidence and orders the deed.
     *
     * @param deed {@code HIDE}, {@code SHOW} or {@code REMOVE}
     * @param clause the house rule that it broke; null for none of the list
     * @param reason how it broke it
     */
    @Transactional
    public ModerationId moderate(Actor actor, ItemId id, Deed deed, @Nullable UUID clause, String reason) {
        var conversation = conversations
                .lock(item(id).conversation())
                .orElseThrow(() -> new Refused(Refused.Kind.MISSING, Problem.of("", "inbox.missing")));
        var item = item(id);
        rights.require(actor, Permission.ANSWER, register.scope(conversation.account()));
        var account = register.account(conversation.account());
        if (!conversation.connection().equals(account.connection())) {
            throw Refused.invalid(Problem.of("", "inbox.withheld.connection"));
        }
        Refused.unlessEmpty(objection(account, item, deed).stream().toList());
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw Refused.invalid(Problem.of(
                    "reason",
                    reason.isBlank() ? "inbox.moderation.reason.missing" : "inbox.moderation.reason.long",
                    Map.of("most", LONGEST_REASON)));
        }

        var moderation = new Moderation(
                new ModerationId(ids.next()),
                id,
                deed,
                rulebook.cited(clause),
                reason.strip(),
                actor.person().orElse(null),
                actor.name(),
                clock.instant(),
                null,
                new Moderation.Kept(
                        item.author(),
                        conversation.resident().handle(),
                        item.text(),
                        item.permalink(),
                        item.writtenAt()));
        moderations.add(moderation);
        events.publishEvent(new InboxEvents.ModerationOrdered(
                moderation.reason(),
                actor,
                conversation.subject(),
                moderation.at(),
                List.of(
                        Change.of("deed", null, deed),
                        Change.of("house rule", null, moderation.clause().isEmpty() ? null : moderation.clause()),
                        Change.of("item", item.remoteId(), item.remoteId()),
                        Change.digest("evidence", null, item.text()))));
        deliveries.order(
                actor,
                DeliveryOrder.done(
                        new Source(ModerationClearance.KIND, moderation.id().value()),
                        conversation.connection(),
                        deed,
                        item.ref(),
                        Content.text(conversation.subject().label()),
                        ReplyText.hash(item.text()),
                        moderation.at()));
        return moderation.id();
    }

    /** Oldest first, with the evidence. */
    public List<Moderation> of(Actor actor, ItemId id) {
        var conversation = conversations.find(item(id).conversation()).orElseThrow();
        rights.require(actor, Permission.TRIAGE, register.scope(conversation.account()));
        return moderations.of(id);
    }

    public Moderation get(ModerationId id) {
        return moderations
                .find(id)
                .orElseThrow(() -> new Refused(Refused.Kind.MISSING, Problem.of("", "inbox.missing")));
    }

    Item item(ItemId id) {
        return items.find(id).orElseThrow(() -> new Refused(Refused.Kind.MISSING, Problem.of("", "inbox.missing")));
    }

    /** Why this may not be done to this item; empty when it may. */
    Optional<Problem> objection(Account account, Item item, Deed deed) {
        if (item.ours() || !DEEDS.contains(deed)) {
            return Optional.of(Problem.of("deed", "inbox.moderation.ours"));
        }
        if (item.removed()) {
            return Optional.of(Problem.of("deed", "inbox.moderation.removed"));
        }
        if (!kinds(account).contains(item.kind())) {
            return Optional.of(Problem.of("deed", "inbox.moderation.elsewhere"));
        }
        if (deed != Deed.REMOVE && (deed == Deed.HIDE) == item.hidden()) {
            return Optional.of(Problem.of("deed", "inbox.moderation.already", Map.of("deed", deed.name())));
        }
        if (underWay(item)) {
            return Optional.of(Problem.of("deed", "inbox.moderation.under-way"));
        }
        return missing(account, deed);
    }

    /** Comments; and what else the network lets an account hide. */
    private List<String> kinds(Account account) {
        return networks.connectable(account.network())
                        && networks.connector(account.network()).get(Moderates.class)
                                instanceof Availability.Present<Moderates>(var moderates)
                ? moderates.kinds().stream()
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .toList()
                : List.of("comment");
    }

    private boolean underWay(Item item) {
        return moderations.of(item.id()).reversed().stream()
                .limit(1)
                .flatMap(last -> delivery(last).stream())
                .anyMatch(delivery -> !delivery.status().over());
    }

    Optional<Delivery> delivery(Moderation moderation) {
        return deliveries.of(
                new Source(ModerationClearance.KIND, moderation.id().value()));
    }

    private Optional<Problem> missing(Account account, Deed deed) {
        var connection = account.connection();
        if (connection == null || !networks.connectable(account.network())) {
            return Optional.of(Problem.of("deed", "inbox.withheld.connection"));
        }
        var connector = networks.connector(account.network());
        var moderates = connector.get(Moderates.class) instanceof Availability.Missing<Moderates> never
                ? never
                : connector.get(Moderates.class, connections.get(connection).granted());
        return switch (moderates) {
            case Availability.Missing<Moderates>(var why) ->
                Optional.of(Problem.of("deed", "networks.missing." + why.name()));
            case Availability.Present<Moderates>(var able) ->
                able.deeds().contains(deed)
                        ? Optional.empty()
                        : Optional.of(Problem.of("deed", "networks.missing.NETWORK"));
        };
    }
}
