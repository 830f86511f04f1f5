package org.folkmoot.delivery;

import org.folkmoot.connections.ConnectionId;
import org.folkmoot.networks.Network;

/**
 * A worker's hold on a delivery. Every later claim has a higher fence, and a write with an old one changes nothing.
 *
 * @param connection whose line it stands in
 * @param emergency goes before everything else
 */
record Claim(DeliveryId id, long fence, String worker, ConnectionId connection, Network network, boolean emergency) {

    /** Nobody had it before, so that nothing can have been left behind. */
    boolean first() {
        return fence == 1;
    }
}
