package org.folkmoot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.folkmoot.networks.practice.PracticeNetworks;
import org.jspecify.annotations.Nullable;

/** The practice networks of the tests, in this process: always at the same address, so that an application can be shared. */
public final class TestPractice {

    private static @Nullable PracticeNetworks running;

    private TestPractice() {}

    public static synchronized URI address() {
        if (running == null) {
            running = start(0);
        }
        return running.address();
    }

    /** Whoever was on them is gone. */
    static synchronized void renew() {
        var port = address().getPort();
        running.close();
        running = start(port);
    }

    private static PracticeNetworks start(int port) {
        var database = TestPostgres.empty();
        try {
            return PracticeNetworks.start(port, database.url(), database.user(), database.password());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
