package org.folkmoot.connections;

import java.util.UUID;

/**
 * A bell: a network told us something by webhook, and it was told for the first time. What it says is behind {@link
 * Connections#inbound}.
 */
public record InboundArrived(ConnectionId connection, UUID inbound, String type) {}
