package org.folkmoot.connections;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a connection's newest probe is worth now. */
final class HealthRule {

    /** Nothing is green without a probe younger than this. */
    static final Duration FRESH = Duration.ofHours(6);

    /** Probed so often that {@link #FRESH} is never reached by chance (D). */
    static final Duration EVERY = Duration.ofHours(5);

    /** Warned so long before the sign-in ends (D). */
    static final Duration EXPIRING = Duration.ofDays(14);

    /** A network that cannot be reached breaks a connection only after so many probes over so long (D). */
    static final int FAILURES = 3;

    static final Duration FAILING = Duration.ofMinutes(30);

    /** What a probe found. */
    enum Found {
        ALL,
        SOME,
        SIGNED_OUT,
        REVOKED
    }

    private HealthRule() {}

    static Health health(Facts facts, Instant now) {
        if (!facts.connected() || facts.found() == Found.REVOKED) {
            return Health.REVOKED;
        }
        if (facts.found() == Found.SIGNED_OUT || unreachable(facts, now)) {
            return Health.BROKEN;
        }
        if (facts.found() == null
                || facts.probedAt() == null
                || !facts.probedAt().plus(FRESH).isAfter(now)) {
            return Health.UNPROBED;
        }
        if (facts.found() == Found.SOME) {
            return Health.DEGRADED;
        }
        return expiring(facts.expiresAt(), now) ? Health.EXPIRING : Health.HEALTHY;
    }

    private static boolean unreachable(Facts facts, Instant now) {
        return facts.failures() >= FAILURES
                && facts.failingSince() != null
                && !facts.failingSince().plus(FAILING).isAfter(now);
    }

    private static boolean expiring(@Nullable Instant expiresAt, Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now.plus(EXPIRING));
    }

    /**
     * @param found null when it was never probed
     * @param failures probes without a clear answer since the last one with it
     */
    record Facts(
            boolean connected,
            @Nullable Found found,
            @Nullable Instant probedAt,
            @Nullable Instant expiresAt,
            int failures,
            @Nullable Instant failingSince) {}
}
