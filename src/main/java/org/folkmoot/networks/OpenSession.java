package org.folkmoot.networks;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

record OpenSession(
        String remoteAccountId,
        Map<String, String> secrets,
        URI base,
        URI web,
        GuardedHttp http,
        MediaSource media,
        Instant deadline)
        implements Session {

    @Override
    public String toString() {
        return "Session[" + remoteAccountId + "]";
    }
}
