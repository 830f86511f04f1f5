package org.folkmoot.networks;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** @param practice where the practice networks listen, for a practice connection; null for a real one */
record OpenSession(
        String remoteAccountId,
        Map<String, String> secrets,
        URI base,
        URI web,
        GuardedHttp http,
        MediaSource media,
        Instant deadline,
        @Nullable URI practice)
        implements Session {

    @Override
    public URI at(URI service) {
        return practice == null ? service : practice;
    }

    @Override
    public String toString() {
        return "Session[" + remoteAccountId + "]";
    }
}
