package org.folkmoot.networks.threads;

import java.time.Duration;
import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.GuardedHttp;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Session;
import org.folkmoot.networks.graph.Graph;
import org.folkmoot.networks.graph.GraphErrors;
import org.jspecify.annotations.Nullable;

/**
 * What only Threads says. Its API is not numbered by date and asks for no proof of the app's secret
 * (developers.facebook.com/documentation/threads, read 2026-11-22).
 */
final class ThreadsErrors implements GraphErrors.Dialect {

    static final String VERSION = "v1.0";

    private static final Duration NOT_READY = Duration.ofSeconds(30);

    /** The container is not known everywhere yet: it was not published. */
    private static final int TOO_EARLY = 4_279_009;

    static Graph graph(Session session) {
        return graph(session.http(), session.base(), session.secret(ThreadsAccess.TOKEN));
    }

    static Graph graph(GuardedHttp http, java.net.URI base, String token) {
        return new Graph(http, base, VERSION, token, "", new ThreadsErrors());
    }

    /** Tokens are renewed beside the versions. */
    static Graph beside(Session session) {
        return new Graph(
                session.http(), session.base(), "", session.secret(ThreadsAccess.TOKEN), "", new ThreadsErrors());
    }

    @Override
    public Outcome.@Nullable Failure meaning(int code, int subcode, Diagnostics said) {
        return code == 24 && subcode == TOO_EARLY ? new Outcome.RetryLater(NOT_READY, said) : null;
    }
}
