package org.folkmoot.connections;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a connection's newest probe is worth now. */
final class HealthRule {

    /** Nothing is green without a probe younger than this. */
    static final Duration FRESH = Duration.ofHours(6);

    /** What a probe found. */
    enum Found {
        ALL,
        SOME,
        SIGNED_OUT,
        REVOKED,
        /** The sign-in answers for another account than the one that was connected. */
        OTHER,
        /** The network no longer knows the account. */
        GONE
    }

    private HealthRule() {}

    static Health health(Facts facts, HealthSettings settings, Instant now) {
        if (!facts.connected() || facts.found() == Found.REVOKED || facts.found() == Found.GONE) {
            return Health.REVOKED;
        }
        if (facts.found() == Found.SIGNED_OUT || facts.found() == Found.OTHER || unreachable(facts, settings, now)) {
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
        return expiring(facts.expiresAt(), settings, now) ? Health.EXPIRING : Health.HEALTHY;
    }

    private static boolean unreachable(Facts facts, HealthSettings settings, Instant now) {
        return facts.failingSince() != null && broken(facts.failures(), facts.failingSince(), settings, now);
    }

    /** One bad answer is no break; so many over so long are. */
    static boolean broken(int failures, Instant since, HealthSettings settings, Instant now) {
        return failures >= settings.failures()
                && !since.plus(settings.failing()).isAfter(now);
    }

    private static boolean expiring(@Nullable Instant expiresAt, HealthSettings settings, Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now.plus(settings.expiring()));
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
