package org.folkmoot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.folkmoot.connections.Connections;
import org.folkmoot.connections.RateBudgets;
import org.folkmoot.networks.Availability;
import org.folkmoot.networks.Blocks;
import org.folkmoot.networks.ByHand;
import org.folkmoot.networks.Capability;
import org.folkmoot.networks.Deed;
import org.folkmoot.networks.Deletes;
import org.folkmoot.networks.Edits;
import org.folkmoot.networks.KeepsLists;
import org.folkmoot.networks.Messages;
import org.folkmoot.networks.Moderates;
import org.folkmoot.networks.Mutes;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Publishes;
import org.folkmoot.networks.Reconciles;
import org.folkmoot.networks.Reports;
import org.folkmoot.networks.Session;
import org.folkmoot.networks.SingleDeed;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The connector that serves a delivery, and a session for its account. */
@Component
@EnableConfigurationProperties(DeliverySettings.class)
class Connectors {

    private final Networks networks;
    private final Connections connections;
    private final RateBudgets budgets;
    private final DeliverySettings settings;

    Connectors(Networks networks, Connections connections, RateBudgets budgets, DeliverySettings settings) {
        this.networks = networks;
        this.connections = connections;
        this.budgets = budgets;
        this.settings = settings;
    }

    /** Where a person posts in place of a program; only what is published, since there is nothing to answer. */
    Optional<ByHand> byHand(Delivery delivery) {
        return delivery.deed() == Deed.PUBLISH && delivery.target() == null
                ? capability(delivery.network(), ByHand.class)
                : Optional.empty();
    }

    /** Who carries it out: the publisher, or a plan of one step for what is done to something that stands there. */
    Optional<Publishes> publisher(Delivery delivery) {
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
            case MUTE, MUTE_THREAD ->
                capability(delivery.network(), Mutes.class)
                        .map(mutes -> SingleDeed.muting(mutes, delivery.deed() == Deed.MUTE_THREAD));
            case UNMUTE, UNMUTE_THREAD ->
                capability(delivery.network(), Mutes.class)
                        .map(mutes -> SingleDeed.unmuting(mutes, delivery.deed() == Deed.UNMUTE_THREAD));
            case REPORT, REPORT_PERSON ->
                capability(delivery.network(), Reports.class)
                        .map(reports -> SingleDeed.reporting(reports, delivery.deed() == Deed.REPORT_PERSON));
            case ENLIST -> capability(delivery.network(), KeepsLists.class).map(SingleDeed::enlisting);
            case DELIST -> capability(delivery.network(), KeepsLists.class).map(SingleDeed::delisting);
        };
    }

    Optional<Reconciles> reader(Delivery delivery) {
        return switch (delivery.deed()) {
            case PUBLISH -> capability(delivery.network(), Reconciles.class);
            case MESSAGE -> capability(delivery.network(), Messages.class).map(Reconciles.class::cast);
            case CORRECT,
                    TAKE_DOWN,
                    HIDE,
                    SHOW,
                    REMOVE,
                    BLOCK,
                    UNBLOCK,
                    MUTE,
                    UNMUTE,
                    MUTE_THREAD,
                    UNMUTE_THREAD,
                    REPORT,
                    REPORT_PERSON,
                    ENLIST,
                    DELIST -> Optional.of(SingleDeed.AGAIN);
        };
    }

    /**
     * Opened before the attempt is written, so that it ends well before the worker's lease does.
     *
     * @return empty when the account has been disconnected
     */
    Optional<Session> session(Claim claim) {
        return session(claim, Duration.ZERO);
    }

    /** @param longer than a request usually takes */
    Optional<Session> session(Claim claim, Duration longer) {
        return connections.open(claim.connection(), settings.request().plus(longer));
    }

    /** Until when nothing may be sent in the name of this account, for all that its network said and documents. */
    Optional<Instant> closedUntil(Claim claim) {
        return budgets.closedUntil(claim.connection(), claim.emergency());
    }

    /** The network asked to wait. */
    void limited(Claim claim, Instant until) {
        budgets.wait(claim.connection(), until);
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

    /** As {@link #publisher(Delivery)} found it a moment ago. */
    Publishes requirePublisher(Delivery delivery) {
        return publisher(delivery).orElseThrow();
    }

    Reconciles requireReader(Delivery delivery) {
        return reader(delivery).orElseThrow();
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
