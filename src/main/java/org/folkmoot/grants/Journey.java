package org.folkmoot.grants;

import java.net.URI;
import java.util.Map;
import org.folkmoot.connections.Connection;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Network;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants who is about to sign in at a network.
 *
 * @param asked what the network has to be told before, by the names of {@code SignsIn.asked()}
 * @param connection that is to be signed in again; null for new ones
 * @param redirect where the network is to send them back to
 * @param browser what their browser keeps until then; empty when a program asks
 */
record Journey(
        Network network,
        Map<String, String> asked,
        boolean practice,
        @Nullable ConnectionId connection,
        URI redirect,
        @Nullable Word browser) {

    /** @throws Refused as missing unless it is one of this network that can be signed in again */
    static Connection again(Connection connection, Network network) {
        if (!connection.network().equals(network) || !connection.connected()) {
            throw Refused.missing("connection");
        }
        return connection;
    }
}
