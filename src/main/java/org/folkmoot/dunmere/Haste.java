package org.folkmoot.dunmere;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * While Dunmere's past is told, no commit waits for the disk, which takes longer than what is committed. A story that was
 * interrupted is told anew from its beginning, and the first commit afterwards waits for all of it.
 */
@Repository
class Haste {

    private final JdbcClient jdbc;
    private final HikariDataSource pool;

    Haste(JdbcClient jdbc, HikariDataSource pool) {
        this.jdbc = jdbc;
        this.pool = pool;
    }

    void during(Runnable story) {
        connect("set synchronous_commit = off");
        try {
            story.run();
        } finally {
            connect("reset synchronous_commit");
        }
    }

    /** Those that are connected already are let go, since the setting holds from the beginning of a connection. */
    private void connect(String setting) {
        jdbc.sql("""
                        do $$ begin
                          execute format('alter role current_user in database %%I %s', current_database());
                        end $$
                        """.formatted(setting)).update();
        pool.getHikariPoolMXBean().softEvictConnections();
    }
}
