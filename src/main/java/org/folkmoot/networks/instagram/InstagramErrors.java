package org.folkmoot.networks.instagram;

import java.time.Duration;
import java.time.Instant;
import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Outcome.Reason;
import org.folkmoot.networks.Session;
import org.folkmoot.networks.graph.Graph;
import org.folkmoot.networks.graph.GraphErrors;
import org.jspecify.annotations.Nullable;

/**
 * What only Instagram says, by its subcodes (developers.facebook.com/documentation/instagram-platform, error codes, read
 * 2026-11-22). Of its own faults, 2207001, 2207008 and 2207053, nothing certain is known.
 */
final class InstagramErrors implements GraphErrors.Dialect {

    private static final Duration NOT_READY = Duration.ofSeconds(30);
    private static final Duration DOWNLOAD_AGAIN = Duration.ofMinutes(1);

    /** The cap moves on with the posts of the last 24 hours, and Instagram does not say when it has room again. */
    static final Duration CAP_AGAIN = Duration.ofHours(1);

    static Graph graph(Session session) {
        return Graph.of(session, new InstagramErrors());
    }

    @Override
    public Outcome.@Nullable Failure meaning(int code, int subcode, Diagnostics said) {
        return switch (subcode) {
            case 2207027 -> new Outcome.RetryLater(NOT_READY, said);
            case 2207003 -> new Outcome.RetryLater(DOWNLOAD_AGAIN, said);
            case 2207042 -> new Outcome.RateLimited(Instant.now().plus(CAP_AGAIN), false, said);
            case 2207020 -> new Outcome.Rejected(Reason.GONE, said);
            case 2207004, 2207005, 2207009, 2207026, 2207052 -> new Outcome.Rejected(Reason.MEDIA_REJECTED, said);
            case 2207010, 2207028, 2207040 -> new Outcome.Rejected(Reason.VALIDATION, said);
            case 2207050, 2207051 -> new Outcome.Rejected(Reason.POLICY_BLOCKED, said);
            default -> null;
        };
    }
}
