package org.folkmoot.grants;

import java.net.URI;
import java.util.Map;
import org.folkmoot.connections.ConnectionId;
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
        @Nullable Word browser) {}
