package org.folkmoot.networks;

import java.util.Map;

/** Gets new short-lived credentials after {@link Outcome.AuthKind#REFRESHABLE}. One caller at a time for each connection. */
public interface RenewsAccess extends Capability {

    /** The whole new set of secrets; keep it before it is used, for the network may accept the old one only once. */
    Answer<Map<String, String>> renew(Session session);
}
