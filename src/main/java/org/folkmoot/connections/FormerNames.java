package org.folkmoot.connections;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Under which names the accounts were known before. */
@Repository
class FormerNames {

    private final JdbcClient jdbc;

    FormerNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, Connection before, Instant until) {
        jdbc.sql("""
                        insert into connections.former_name (id, connection_id, handle, name, until)
                        values (:id, :connection, :handle, :name, :until)
                        """)
                .param("id", id)
                .param("connection", before.id().value())
                .param("handle", before.handle())
                .param("name", before.name())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Newest first. */
    List<FormerName> of(ConnectionId id) {
        return jdbc.sql("""
                        select handle, name, until from connections.former_name where connection_id = :id
                        order by until desc
                        """)
                .param("id", id.value())
                .query((rs, n) -> new FormerName(
                        rs.getString("handle"),
                        rs.getString("name"),
                        rs.getObject("until", OffsetDateTime.class).toInstant()))
                .list();
    }
}
