package org.folkmoot.connections;

import java.util.Set;
import org.folkmoot.networks.Connector;
import org.folkmoot.networks.Right;

/** What a full sign-in to a network would allow; anything less is shown as missing. */
final class OfferedRights {

    private OfferedRights() {}

    static Set<Right> of(Connector connector) {
        return connector.capabilities().rights();
    }
}
