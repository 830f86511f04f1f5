package org.folkmoot.delivery;

import org.folkmoot.connections.GapLedger;
import org.folkmoot.networks.Deed;
import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the gap ledger what publishing showed of a connection. */
@Component
class GapTeller {

    private static final String NOT_ALLOWED = "delivery.why.rejected.permission";

    private final DeliveryRows rows;
    private final GapLedger ledger;

    GapTeller(DeliveryRows rows, GapLedger ledger) {
        this.rows = rows;
        this.ledger = ledger;
    }

    @ApplicationModuleListener
    void on(DeliveryPublished bell) {
        var delivery = rows.find(bell.id()).orElseThrow();
        if (delivery.deed() == Deed.PUBLISH) {
            ledger.sent(delivery.connection(), delivery.dueAt());
        }
    }

    /** The network lets us in, and does not let us publish. */
    @ApplicationModuleListener
    void on(DeliveryFailed bell) {
        var delivery = rows.find(bell.id()).orElseThrow();
        var right = right(delivery);
        if (right != null && bell.why().key().equals(NOT_ALLOWED)) {
            var said = String.valueOf(bell.why().args().getOrDefault("said", ""));
            ledger.fails(
                    delivery.connection(),
                    right,
                    new Outcome.Rejected(Outcome.Reason.PERMISSION, Diagnostics.of(said)));
        }
    }

    /** A network may forbid what is done to one thing and allow it to another. */
    private static @Nullable Right right(Delivery delivery) {
        return switch (delivery.deed()) {
            case PUBLISH -> delivery.target() == null ? Right.PUBLISH : Right.REPLY;
            case MESSAGE -> Right.MESSAGE;
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
                    DELIST -> null;
        };
    }
}
