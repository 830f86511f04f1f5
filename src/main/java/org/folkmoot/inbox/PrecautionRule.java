package org.folkmoot.inbox;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.connections.Connections;
import org.folkmoot.delivery.Deliveries;
import org.folkmoot.delivery.Delivery;
import org.folkmoot.delivery.Source;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Availability;
import org.folkmoot.networks.Capability;
import org.folkmoot.networks.Deed;
import org.folkmoot.networks.KeepsLists;
import org.folkmoot.networks.Mutes;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.Reports;
import org.folkmoot.register.Register;
import org.springframework.stereotype.Component;

/** Whether somebody can be muted, reported or put on a list, and why not. */
@Component
class PrecautionRule {

    /** What a precaution can be, and what each takes back. */
    static final Map<Deed, Set<Deed>> DEEDS = Map.of(
            Deed.MUTE, EnumSet.of(Deed.MUTE, Deed.UNMUTE),
            Deed.UNMUTE, EnumSet.of(Deed.MUTE, Deed.UNMUTE),
            Deed.MUTE_THREAD, EnumSet.of(Deed.MUTE_THREAD, Deed.UNMUTE_THREAD),
            Deed.UNMUTE_THREAD, EnumSet.of(Deed.MUTE_THREAD, Deed.UNMUTE_THREAD),
            Deed.REPORT, EnumSet.of(Deed.REPORT),
            Deed.REPORT_PERSON, EnumSet.of(Deed.REPORT_PERSON),
            Deed.ENLIST, EnumSet.of(Deed.ENLIST, Deed.DELIST),
            Deed.DELIST, EnumSet.of(Deed.ENLIST, Deed.DELIST));

    /** How {@link Intake} calls somebody whom the network does not name. */
    private static final String UNKNOWN = "unknown:";

    private final Precautions precautions;
    private final Blockings blockings;
    private final Deliveries deliveries;
    private final Connections connections;
    private final Networks networks;
    private final Register register;

    PrecautionRule(
            Precautions precautions,
            Blockings blockings,
            Deliveries deliveries,
            Connections connections,
            Networks networks,
            Register register) {
        this.precautions = precautions;
        this.blockings = blockings;
        this.deliveries = deliveries;
        this.connections = connections;
        this.networks = networks;
        this.register = register;
    }

    /** Empty when it may be done. */
    Optional<Problem> objection(Conversation conversation, Deed deed) {
        var account = register.account(conversation.account());
        if (!conversation.connection().equals(account.connection())) {
            return Optional.of(Problem.of("", "inbox.withheld.connection"));
        }
        if (find(conversation, capability(deed)) instanceof Availability.Missing<?>(var why)) {
            return Optional.of(Problem.of("", "networks.missing." + why.name()));
        }
        if (remoteId(conversation).startsWith(UNKNOWN)) {
            return Optional.of(Problem.of("", "inbox.block.unknown"));
        }
        if (of(conversation).stream().anyMatch(one -> DEEDS.get(deed).contains(one.deed()) && underWay(one))) {
            return Optional.of(Problem.of("", "inbox.moderation.under-way"));
        }
        return pointless(conversation, deed)
                ? Optional.of(Problem.of("", "inbox.precaution.already"))
                : Optional.empty();
    }

    private boolean pointless(Conversation conversation, Deed deed) {
        return deed == Deed.MUTE && muted(conversation)
                || deed == Deed.UNMUTE && !muted(conversation)
                || deed == Deed.MUTE_THREAD && mutedThread(conversation)
                || deed == Deed.UNMUTE_THREAD && !mutedThread(conversation);
    }

    /** What the account's network and grant allow. */
    <C extends Capability> Availability<C> find(Conversation conversation, Class<C> type) {
        var connector =
                networks.connector(register.account(conversation.account()).network());
        return connector.get(type) instanceof Availability.Missing<C> never
                ? never
                : connector.get(type, connections.get(conversation.connection()).granted());
    }

    private static Class<? extends Capability> capability(Deed deed) {
        if (deed == Deed.REPORT || deed == Deed.REPORT_PERSON) {
            return Reports.class;
        }
        return deed == Deed.ENLIST || deed == Deed.DELIST ? KeepsLists.class : Mutes.class;
    }

    /** From here; what somebody did on the network itself is not known. */
    boolean muted(Conversation conversation) {
        return last(of(conversation), Deed.MUTE)
                .filter(deed -> deed == Deed.MUTE)
                .isPresent();
    }

    boolean mutedThread(Conversation conversation) {
        var here = of(conversation).stream()
                .filter(one -> one.conversation().equals(conversation.id()))
                .toList();
        return last(here, Deed.MUTE_THREAD)
                .filter(deed -> deed == Deed.MUTE_THREAD)
                .isPresent();
    }

    /** What stands or is on its way; what the network did not take stands nowhere. */
    private Optional<Deed> last(List<Precaution> all, Deed kind) {
        return all.reversed().stream()
                .filter(one -> DEEDS.get(kind).contains(one.deed()))
                .filter(one -> one.doneAt() != null || underWay(one))
                .map(Precaution::deed)
                .findFirst();
    }

    List<Precaution> of(Conversation conversation) {
        return precautions.of(conversation.resident().id(), conversation.account());
    }

    String remoteId(Conversation conversation) {
        return blockings.remoteId(conversation.resident().id());
    }

    private boolean underWay(Precaution precaution) {
        return precaution.doneAt() == null
                && deliveries
                        .of(new Source(PrecautionClearance.KIND, precaution.id().value()))
                        .map(Delivery::status)
                        .filter(status -> !status.over())
                        .isPresent();
    }
}
