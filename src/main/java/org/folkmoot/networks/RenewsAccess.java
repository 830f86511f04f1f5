package org.folkmoot.networks;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gets new credentials: after {@link Outcome.AuthKind#REFRESHABLE}, or in time where they cannot be renewed once they have
 * ended. One caller at a time for each connection.
 */
public interface RenewsAccess extends Capability {

    /** The whole new set of secrets; keep it before it is used, for the network may accept the old one only once. */
    Answer<Map<String, String>> renew(Session session);

    /** Whether these are to be renewed although they still hold. */
    default boolean due(Map<String, String> secrets, Instant now) {
        return false;
    }

    /** When somebody has to sign in again if these are never renewed; null where the network names no time. */
    default @Nullable Instant ends(Map<String, String> secrets) {
        return null;
    }
}
