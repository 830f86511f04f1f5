package org.folkmoot.delivery;

import org.folkmoot.connections.ConnectionId;
import org.folkmoot.networks.Network;

/**
 * A worker's hold on a delivery. Every later claim has a higher fence, and a write with an old one changes nothing.
 *
 * @param connection whose line it stands in
 */
record Claim(DeliveryId id, long fence, String worker, ConnectionId connection, Network network) {}
