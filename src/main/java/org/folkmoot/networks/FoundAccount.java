package org.folkmoot.networks;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An account that a search showed.
 *
 * @param remoteId the network's permanent id
 */
public record FoundAccount(
        String remoteId,
        String handle,
        String name,
        @Nullable URI address) {}
