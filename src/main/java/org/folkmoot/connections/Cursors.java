package org.folkmoot.connections;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where readers of a connection go on. */
@Repository
class Cursors {

    private final JdbcClient jdbc;
    private final Clock clock;

    Cursors(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<String> find(ConnectionId id, String name) {
        return jdbc.sql("select value from connections.read_cursor where connection_id = :id and name = :name")
                .param("id", id.value())
                .param("name", name)
                .query(String.class)
                .optional();
    }

    /** Most readings bring nothing new: what stands already is not written again. */
    void move(ConnectionId id, String name, String value) {
        jdbc.sql("""
                        insert into connections.read_cursor (connection_id, name, value, moved_at)
                        values (:id, :name, :value, :now)
                        on conflict (connection_id, name) do update
                        set value = excluded.value, moved_at = excluded.moved_at
                        where read_cursor.value <> excluded.value
                        """)
                .param("id", id.value())
                .param("name", name)
                .param("value", value)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
