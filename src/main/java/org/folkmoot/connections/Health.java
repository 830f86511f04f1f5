package org.folkmoot.connections;

/** What the newest probe says; a probe older than {@link HealthRule#FRESH} says nothing any more. */
public enum Health {
    /** Every right that the network grants was exercised less than six hours ago. */
    HEALTHY,
    /** Works, and its sign-in ends within fourteen days. */
    EXPIRING,
    /** Reachable, but a right is missing. */
    DEGRADED,
    /** Cannot be used: sign in again, or the network has not answered for half an hour. */
    BROKEN,
    /** The network, or somebody here, has taken the sign-in away. */
    REVOKED,
    /** Not probed since the time shown, or never. */
    UNPROBED;

    /** True when a delivery has a chance. */
    public boolean usable() {
        return switch (this) {
            case HEALTHY, EXPIRING, DEGRADED, UNPROBED -> true;
            case BROKEN, REVOKED -> false;
        };
    }
}
