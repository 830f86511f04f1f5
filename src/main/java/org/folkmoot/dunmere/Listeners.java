package org.folkmoot.dunmere;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lets every room hear what was rung before Dunmere's time goes on. */
@Repository
class Listeners {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final JdbcClient jdbc;

    Listeners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void settle() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (open() > 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("A listener did not finish while the demonstration was being made");
            }
            Thread.onSpinWait();
            pause();
        }
    }

    private int open() {
        return jdbc.sql("select count(*) from installation.event_publication where completion_date is null")
                .query(Integer.class)
                .single();
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
