package org.folkmoot.connections;

import org.folkmoot.networks.Connector;
import org.folkmoot.web.PublicAddress;
import org.jspecify.annotations.Nullable;

/**
 * Whether a network that fetches images and videos by itself can come here. Public for its templates only.
 *
 * @param address of this installation
 */
public record MediaReach(PublicAddress.Reach reach, String address) {

    /** Null for a network that is given the files. */
    static @Nullable MediaReach of(Connector connector, PublicAddress here) {
        return connector.fetchesMedia() ? new MediaReach(here.reach(), here.of("")) : null;
    }

    public boolean good() {
        return reach == PublicAddress.Reach.EVERYWHERE;
    }
}
