package org.folkmoot.inbox;

import java.util.Optional;
import java.util.Set;
import org.folkmoot.connections.Connections;
import org.folkmoot.delivery.Deliveries;
import org.folkmoot.delivery.Delivery;
import org.folkmoot.delivery.Source;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Availability;
import org.folkmoot.networks.Blocks;
import org.folkmoot.networks.Deed;
import org.folkmoot.networks.Networks;
import org.folkmoot.register.Register;
import org.springframework.stereotype.Component;

/** Whether a resident can be blocked or let in again, and why not. */
@Component
class BlockRule {

    /** How {@link Intake} calls somebody whom the network does not name. */
    private static final String UNKNOWN = "unknown:";

    private final Blockings blockings;
    private final Deliveries deliveries;
    private final Connections connections;
    private final Networks networks;
    private final Register register;

    BlockRule(
            Blockings blockings, Deliveries deliveries, Connections connections, Networks networks, Register register) {
        this.blockings = blockings;
        this.deliveries = deliveries;
        this.connections = connections;
        this.networks = networks;
        this.register = register;
    }

    /** The block that stands or is on its way; one that the network did not take stands nowhere. */
    Optional<Blocking> standing(Conversation conversation) {
        return blockings.of(conversation.resident().id(), conversation.account()).reversed().stream()
                .filter(one -> one.doneAt() != null || underWay(one))
                .findFirst()
                .filter(Blocking::blocks);
    }

    /** Empty when it may be done. */
    Optional<Problem> objection(Conversation conversation, Deed deed) {
        var account = register.account(conversation.account());
        var connection = account.connection();
        if (connection == null || !connection.equals(conversation.connection())) {
            return Optional.of(Problem.of("", "inbox.withheld.connection"));
        }
        var connector = networks.connector(account.network());
        var blocks = connector.get(Blocks.class) instanceof Availability.Missing<Blocks> never
                ? never
                : connector.get(Blocks.class, connections.get(connection).granted());
        if (blocks instanceof Availability.Missing<Blocks>(var why)) {
            return Optional.of(Problem.of("", "networks.missing." + why.name()));
        }
        if (blockings.remoteId(conversation.resident().id()).startsWith(UNKNOWN)) {
            return Optional.of(Problem.of("", "inbox.block.unknown"));
        }
        if (blockings.of(conversation.resident().id(), conversation.account()).stream()
                .anyMatch(this::underWay)) {
            return Optional.of(Problem.of("", "inbox.moderation.under-way"));
        }
        var stands = standing(conversation).isPresent();
        return stands == (deed == Deed.BLOCK)
                ? Optional.of(Problem.of("", stands ? "inbox.block.already" : "inbox.block.not"))
                : Optional.empty();
    }

    /** What a block does besides on the conversation's network; nothing where nobody can be blocked. */
    Set<Blocks.Effect> effects(Conversation conversation) {
        var network = register.account(conversation.account()).network();
        return switch (networks.connector(network).get(Blocks.class)) {
            case Availability.Present<Blocks>(var blocks) -> blocks.effects();
            case Availability.Missing<Blocks> missing -> Set.of();
        };
    }

    private boolean underWay(Blocking blocking) {
        return blocking.doneAt() == null
                && deliveries
                        .of(new Source(BlockingClearance.KIND, blocking.id().value()))
                        .map(Delivery::status)
                        .filter(status -> !status.over())
                        .isPresent();
    }
}
