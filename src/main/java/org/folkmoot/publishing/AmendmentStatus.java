package org.folkmoot.publishing;

import org.folkmoot.delivery.Delivery;

/** Where an amendment stands. */
public enum AmendmentStatus {
    /** Waits for somebody else's approval. */
    ASKED,
    /** The approver said no. */
    RETURNED,
    /** Called off before anything was sent. */
    WITHDRAWN,
    /** On its way to the network. */
    ORDERED,
    DONE,
    /** The network did not do it, and will not by itself. */
    FAILED,
    /** Something stands in its way; it can be let go on. */
    HELD,
    /** Sent, and only a person can say whether it was done. */
    UNKNOWN;

    /** Something may still come of it. */
    public boolean open() {
        return switch (this) {
            case ASKED, ORDERED, HELD, UNKNOWN -> true;
            case RETURNED, WITHDRAWN, DONE, FAILED -> false;
        };
    }

    static AmendmentStatus of(Delivery delivery) {
        return switch (delivery.status()) {
            case WAITING, SENDING, HANDED_OVER -> ORDERED;
            case UNKNOWN -> delivery.undecided() ? UNKNOWN : ORDERED;
            case PUBLISHED -> DONE;
            case FAILED, MISSED -> FAILED;
            case HELD -> HELD;
            case WITHDRAWN -> WITHDRAWN;
        };
    }
}
