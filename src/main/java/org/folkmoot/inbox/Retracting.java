package org.folkmoot.inbox;

import java.time.Clock;
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
import org.folkmoot.networks.Availability;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Deed;
import org.folkmoot.networks.Deletes;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.register.Register;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a reply of ours down from its network. What it said, and why it went, stays in the conversation. */
@Service
public class Retracting {

    private static final int LONGEST_REASON = 1000;

    private final Conversations conversations;
    private final Correspondence correspondence;
    private final Retractions retractions;
    private final Deliveries deliveries;
    private final Networks networks;
    private final Connections connections;
    private final Register register;
    private final Rights rights;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Retracting(
            Conversations conversations,
            Correspondence correspondence,
            Retractions retractions,
            Deliveries deliveries,
            Networks networks,
            Connections connections,
            Register register,
            Rights rights,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.conversations = conversations;
        this.correspondence = correspondence;
        this.retractions = retractions;
        this.deliveries = deliveries;
        this.networks = networks;
        this.connections = connections;
        this.register = register;
        this.rights = rights;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** It goes at once; this needs nobody else's approval. */
    @Transactional
    public RetractionId takeDown(Actor actor, ReplyId id, String reason) {
        var conversation = conversations.lock(reply(id).conversation()).orElseThrow(Retracting::missing);
        var reply = reply(id);
        rights.require(actor, Permission.ANSWER, register.scope(conversation.account()));
        Refused.unlessEmpty(objection(conversation, reply).stream().toList());
        var because = ReplyText.clean(reason);
        if (because.isEmpty() || because.length() > LONGEST_REASON) {
            throw Refused.invalid(Problem.of(
                    "reason",
                    because.isEmpty() ? "inbox.takedown.reason.missing" : "inbox.moderation.reason.long",
                    Map.of("most", LONGEST_REASON)));
        }

        var retraction = new Retraction(
                new RetractionId(ids.next()),
                id,
                because,
                actor.person().orElse(null),
                actor.name(),
                clock.instant(),
                null);
        retractions.add(retraction);
        events.publishEvent(new InboxEvents.ReplyRetracted(
                because,
                actor,
                conversation.subject(),
                retraction.at(),
                List.of(Change.of("reply", reply.remoteId(), null))));
        deliveries.order(
                actor,
                DeliveryOrder.done(
                        new Source(RetractionClearance.KIND, retraction.id().value()),
                        conversation.connection(),
                        Deed.TAKE_DOWN,
                        target(reply),
                        Content.text(reply.text()),
                        reply.hash(),
                        retraction.at()));
        return retraction.id();
    }

    /** Why it cannot be taken down; empty when it can. */
    Optional<Problem> objection(Conversation conversation, Reply reply) {
        if (reply.removedAt() != null) {
            return Optional.of(Problem.of("", "inbox.takedown.gone"));
        }
        if (reply.publishedAt() == null) {
            return Optional.of(Problem.of("", "inbox.takedown.not-there"));
        }
        if (conversation.direct()) {
            return Optional.of(Problem.of("", "inbox.takedown.direct"));
        }
        var account = register.account(conversation.account());
        var connection = account.connection();
        if (connection == null || !connection.equals(conversation.connection())) {
            return Optional.of(Problem.of("", "inbox.withheld.connection"));
        }
        var connector = networks.connector(account.network());
        var deletes = connector.get(Deletes.class) instanceof Availability.Missing<Deletes> never
                ? never
                : connector.get(Deletes.class, connections.get(connection).granted());
        if (deletes instanceof Availability.Missing<Deletes>(var why)) {
            return Optional.of(Problem.of("", "networks.missing." + why.name()));
        }
        return retractions.of(reply.id()).stream()
                        .flatMap(one -> delivery(one).stream())
                        .anyMatch(delivery -> !delivery.status().over())
                ? Optional.of(Problem.of("", "inbox.moderation.under-way"))
                : Optional.empty();
    }

    Optional<Delivery> delivery(Retraction retraction) {
        return deliveries.of(
                new Source(RetractionClearance.KIND, retraction.id().value()));
    }

    Retraction get(RetractionId id) {
        return retractions.find(id).orElseThrow(Retracting::missing);
    }

    private RemoteRef target(Reply reply) {
        return deliveries
                .of(new Source(ReplyClearance.KIND, reply.id().value()))
                .flatMap(Delivery::where)
                .orElseGet(() -> RemoteRef.of(Objects.requireNonNull(reply.remoteId())));
    }

    Reply reply(ReplyId id) {
        return correspondence.reply(id).orElseThrow(Retracting::missing);
    }

    private static Refused missing() {
        return new Refused(Refused.Kind.MISSING, Problem.of("", "inbox.missing"));
    }
}
