package org.folkmoot.connections;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.folkmoot.networks.Limits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What accounts may post, as their own servers or plans said it last. */
@Repository
class AccountLimits {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    AccountLimits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Limits> find(ConnectionId connection) {
        return jdbc.sql("select limits from connections.account_limits where connection_id = :id")
                .param("id", connection.value())
                .query(String.class)
                .optional()
                .map(json -> JSON.readValue(json, Limits.class));
    }

    void keep(ConnectionId connection, Limits limits, Instant now) {
        jdbc.sql("""
                        insert into connections.account_limits (connection_id, limits, read_at)
                        values (:id, :limits::jsonb, :now)
                        on conflict (connection_id) do update
                        set limits = excluded.limits, read_at = excluded.read_at
                        """)
                .param("id", connection.value())
                .param("limits", JSON.writeValueAsString(limits))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
