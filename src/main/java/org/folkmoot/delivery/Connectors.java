package org.folkmoot.delivery;

import java.util.Map;
import java.util.Optional;
import org.folkmoot.connections.Connections;
import org.folkmoot.networks.Availability;
import org.folkmoot.networks.Blocks;
import org.folkmoot.networks.ByHand;
import org.folkmoot.networks.Capability;
import org.folkmoot.networks.Deed;
import org.folkmoot.networks.Deletes;
import org.folkmoot.networks.Edits;
import org.folkmoot.networks.Messages;
import org.folkmoot.networks.Moderates;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Publishes;
import org.folkmoot.networks.Reconciles;
import org.folkmoot.networks.Session;
import org.folkmoot.networks.SingleDeed;
import org.springframework.stereotype.Component;

/** The connector that serves a delivery, and a session for its account. */
@Component
class Connectors {

    private final Networks networks;
    private final Connections connections;

    Connectors(Networks networks, Connections connections) {
        this.networks = networks;
        this.connections = connections;
    }

    Optional<Publishes> publisher(Delivery delivery) {
        return connected(delivery) ? doer(delivery) : Optional.empty();
    }

    /** Where a person posts in place of a program; only what is published, since there is nothing to answer. */
    Optional<ByHand> byHand(Delivery delivery) {
        return connected(delivery) && delivery.deed() == Deed.PUBLISH && delivery.target() == null
                ? capability(delivery.network(), ByHand.class)
                : Optional.empty();
    }

    Optional<Reconciles> reader(Delivery delivery) {
        return connected(delivery) ? checker(delivery) : Optional.empty();
    }

    /** Who carries it out: the publisher, or a plan of one step for what is done to something that stands there. */
    private Optional<Publishes> doer(Delivery delivery) {
        return switch (delivery.deed()) {
            case PUBLISH -> capability(delivery.network(), Publishes.class);
            case CORRECT -> capability(delivery.network(), Edits.class).map(SingleDeed::correcting);
            case TAKE_DOWN -> capability(delivery.network(), Deletes.class).map(SingleDeed::takingDown);
            case HIDE, SHOW, REMOVE ->
                capability(delivery.network(), Moderates.class)
                        .filter(moderates -> moderates.deeds().contains(delivery.deed()))
                        .map(moderates -> SingleDeed.moderating(moderates, delivery.deed()));
            case MESSAGE -> capability(delivery.network(), Messages.class).map(Publishes.class::cast);
            case BLOCK -> capability(delivery.network(), Blocks.class).map(SingleDeed::blocking);
            case UNBLOCK -> capability(delivery.network(), Blocks.class).map(SingleDeed::unblocking);
        };
    }

    private Optional<Reconciles> checker(Delivery delivery) {
        return switch (delivery.deed()) {
            case PUBLISH -> capability(delivery.network(), Reconciles.class);
            case MESSAGE -> capability(delivery.network(), Messages.class).map(Reconciles.class::cast);
            case CORRECT, TAKE_DOWN, HIDE, SHOW, REMOVE, BLOCK, UNBLOCK -> Optional.of(SingleDeed.AGAIN);
        };
    }

    /** Why there is no publisher. */
    Delivery.Why whyNot(Delivery delivery) {
        return connected(delivery)
                ? new Delivery.Why("delivery.why.cannot-publish", Map.of())
                : new Delivery.Why("delivery.why.disconnected", Map.of());
    }

    /** Opened before the attempt is written, so that it ends well before the worker's lease does. */
    Optional<Session> session(Claim claim) {
        return connections.get(claim.connection()).connected()
                ? Optional.of(connections.session(claim.connection(), PatienceRule.REQUEST))
                : Optional.empty();
    }

    /** New short-lived credentials, when the network gives them without a person. */
    boolean renew(Claim claim, Session used) {
        return connections.renew(claim.connection(), used);
    }

    /** The network said that the sign-in no longer holds. */
    void broken(Claim claim, Outcome.AuthKind kind) {
        connections.broken(claim.connection(), kind);
    }

    /** For measurements beside the engine. */
    Publishes publisher(Network network) {
        return capability(network, Publishes.class).orElseThrow();
    }

    /** As {@link #publisher(Delivery)} found it a moment ago, whatever became of the connection. */
    Publishes requirePublisher(Delivery delivery) {
        return doer(delivery).orElseThrow();
    }

    Reconciles requireReader(Delivery delivery) {
        return checker(delivery).orElseThrow();
    }

    private boolean connected(Delivery delivery) {
        return connections.get(delivery.connection()).connected();
    }

    private <C extends Capability> Optional<C> capability(Network network, Class<C> type) {
        if (!networks.connectable(network)) {
            return Optional.empty();
        }
        return switch (networks.connector(network).get(type)) {
            case Availability.Present<C>(var capability) -> Optional.of(capability);
            case Availability.Missing<C> missing -> Optional.empty();
        };
    }
}
