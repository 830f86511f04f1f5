package org.folkmoot.delivery;

public enum DeliveryStatus {
    /** Nothing that readers could see has been asked of the network. */
    WAITING,
    /** The request that readers see has been cleared and is on its way, or its processing is awaited. */
    SENDING,
    /** Cleared and given to a person, who posts it and says where it stands. */
    HANDED_OVER,
    /** On the network, and we know where. */
    PUBLISHED,
    /** Sent, and the answer was lost: it is being read back, or waits for a person's decision. */
    UNKNOWN,
    /** Not on the network, for a reason that waiting does not cure. */
    FAILED,
    /** Not sent, because it was too late to send it unasked. */
    MISSED,
    /** Not sent, because its source or its connection stands in the way. */
    HELD,
    /** Taken back before anything was sent. */
    WITHDRAWN;

    /** Nothing more will happen by itself. */
    public boolean over() {
        return switch (this) {
            case HANDED_OVER, PUBLISHED, FAILED, MISSED, HELD, WITHDRAWN -> true;
            case WAITING, SENDING, UNKNOWN -> false;
        };
    }
}
