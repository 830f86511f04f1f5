package org.folkmoot.connections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The breaks of connections; at most one of each is open. */
@Repository
class Incidents {

    private final JdbcClient jdbc;

    Incidents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Incident> find(UUID id) {
        return jdbc.sql("select * from connections.incident where id = :id")
                .param("id", id)
                .query(Incidents::incident)
                .optional();
    }

    Optional<Incident> open(ConnectionId id) {
        return jdbc.sql("select * from connections.incident where connection_id = :id and closed_at is null for update")
                .param("id", id.value())
                .query(Incidents::incident)
                .optional();
    }

    /** Oldest first. */
    List<Incident> open() {
        return jdbc.sql("select * from connections.incident where closed_at is null order by opened_at, id")
                .query(Incidents::incident)
                .list();
    }

    /** Newest first. */
    List<Incident> of(ConnectionId id, int limit) {
        return jdbc.sql("""
                        select * from connections.incident where connection_id = :id
                        order by opened_at desc, id desc limit :limit
                        """)
                .param("id", id.value())
                .param("limit", limit)
                .query(Incidents::incident)
                .list();
    }

    /** @return false when one is open already */
    boolean add(Incident incident) {
        return jdbc.sql("""
                        insert into connections.incident (id, connection_id, health, said, opened_at)
                        values (:id, :connection, :health, :said, :opened)
                        on conflict (connection_id) where closed_at is null do nothing
                        """)
                        .param("id", incident.id())
                        .param("connection", incident.connection().value())
                        .param("health", incident.health().name())
                        .param("said", incident.said())
                        .param("opened", at(incident.openedAt()))
                        .update()
                == 1;
    }

    void change(UUID id, Health health, @Nullable String said) {
        jdbc.sql("update connections.incident set health = :health, said = :said where id = :id")
                .param("id", id)
                .param("health", health.name())
                .param("said", said)
                .update();
    }

    /** @return false when it was closed or escalated in the meantime */
    boolean escalate(UUID id, Instant now) {
        return jdbc.sql("""
                        update connections.incident set escalated_at = :now
                        where id = :id and closed_at is null and escalated_at is null
                        """).param("id", id).param("now", at(now)).update() == 1;
    }

    void close(UUID id, Instant now) {
        jdbc.sql("update connections.incident set closed_at = :now where id = :id and closed_at is null")
                .param("id", id)
                .param("now", at(now))
                .update();
    }

    private static Incident incident(ResultSet rs, int row) throws SQLException {
        return new Incident(
                rs.getObject("id", UUID.class),
                new ConnectionId(rs.getObject("connection_id", UUID.class)),
                Health.valueOf(rs.getString("health")),
                rs.getString("said"),
                rs.getObject("opened_at", OffsetDateTime.class).toInstant(),
                instant(rs, "escalated_at"),
                instant(rs, "closed_at"));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var value = rs.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
