package org.folkmoot.connections;

import java.time.Instant;
import java.util.List;

/** A socket: what goes out when, so that a connection is probed before it is needed. Rooms that send implement it. */
public interface DueConnections {

    /** What is due after {@code from} and not after {@code to}. */
    List<Due> due(Instant from, Instant to);

    record Due(ConnectionId connection, Instant at) {}
}
