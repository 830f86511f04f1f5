package org.folkmoot.connections;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which warnings of the end of a sign-in were given. */
@Repository
class Warnings {

    private final JdbcClient jdbc;

    Warnings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when it was given already */
    boolean give(ConnectionId id, Instant ends, int days, Instant now) {
        return jdbc.sql("""
                        insert into connections.warning (connection_id, expires_at, days, given_at)
                        values (:id, :ends, :days, :now) on conflict do nothing
                        """)
                        .param("id", id.value())
                        .param("ends", ends.atOffset(ZoneOffset.UTC))
                        .param("days", days)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
