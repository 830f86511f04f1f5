package org.folkmoot.connections;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When residents were heard of on each connection. */
@Repository
class Arrivals {

    private final JdbcClient jdbc;

    Arrivals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An older item than the last one counts, and says nothing of the silence since. */
    void heard(ConnectionId id, Instant at) {
        jdbc.sql("""
                        insert into connections.arrival as a (connection_id, items, first_at, last_at, longest_seconds)
                        values (:id, 1, :at, :at, 0)
                        on conflict (connection_id) do update
                        set items = a.items + 1,
                            first_at = least(a.first_at, excluded.first_at),
                            last_at = greatest(a.last_at, excluded.last_at),
                            longest_seconds = greatest(a.longest_seconds,
                                extract(epoch from excluded.last_at - a.last_at)::bigint)
                        """)
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Arrival> of(ConnectionId id) {
        return jdbc.sql("select * from connections.arrival where connection_id = :id")
                .param("id", id.value())
                .query((rs, n) -> new Arrival(
                        rs.getLong("items"),
                        rs.getObject("first_at", OffsetDateTime.class).toInstant(),
                        rs.getObject("last_at", OffsetDateTime.class).toInstant(),
                        Duration.ofSeconds(rs.getLong("longest_seconds"))))
                .optional();
    }
}
