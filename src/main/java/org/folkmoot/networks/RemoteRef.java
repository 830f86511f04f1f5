package org.folkmoot.networks;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Something on a network.
 *
 * @param id the network's permanent id: an at:// address on Bluesky, {@code page_post} on Facebook
 * @param version the content's version where the network has one (Bluesky's cid)
 * @param permalink where a person can see it
 */
public record RemoteRef(
        String id, @Nullable String version, @Nullable URI permalink) {

    public static RemoteRef of(String id) {
        return new RemoteRef(id, null, null);
    }
}
