package org.folkmoot.connections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.folkmoot.networks.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The gap ledger. */
@Repository
class Gaps {

    private final JdbcClient jdbc;

    Gaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when a gap of this right is open already */
    boolean open(Gap gap) {
        return jdbc.sql("""
                        insert into connections.gap (id, connection_id, right_key, cause, said, worked_at, opened_at)
                        values (:id, :connection, :right, :cause, :said, :worked, :opened)
                        on conflict (connection_id, right_key) where closed_at is null do nothing
                        """)
                        .param("id", gap.id())
                        .param("connection", gap.connection().value())
                        .param("right", gap.right().name())
                        .param("cause", gap.cause().name())
                        .param("said", gap.said())
                        .param("worked", at(gap.workedAt()))
                        .param("opened", at(gap.openedAt()))
                        .update()
                == 1;
    }

    void close(UUID gap, Instant now) {
        jdbc.sql("""
                        update connections.gap set closed_at = greatest(:now, opened_at)
                        where id = :id and closed_at is null
                        """).param("id", gap).param("now", at(now)).update();
    }

    List<Gap> open(ConnectionId id) {
        return jdbc.sql(
                        "select * from connections.gap where connection_id = :id and closed_at is null order by right_key")
                .param("id", id.value())
                .query(Gaps::gap)
                .list();
    }

    int open() {
        return jdbc.sql("select count(*) from connections.gap where closed_at is null")
                .query(Integer.class)
                .single();
    }

    /** Newest first. */
    List<Gap> of(ConnectionId id, int limit) {
        return jdbc.sql("""
                        select * from connections.gap where connection_id = :id
                        order by opened_at desc, right_key limit :limit
                        """)
                .param("id", id.value())
                .param("limit", limit)
                .query(Gaps::gap)
                .list();
    }

    /** Those that overlap, oldest first. */
    List<Gap> between(ConnectionId id, Instant from, Instant to) {
        return jdbc.sql("""
                        select * from connections.gap
                        where connection_id = :id and opened_at < :to and (closed_at is null or closed_at > :from)
                        order by opened_at, right_key
                        """)
                .param("id", id.value())
                .param("from", at(from))
                .param("to", at(to))
                .query(Gaps::gap)
                .list();
    }

    /** Something of that time came after all. */
    void fill(ConnectionId id, Right right, Instant at) {
        jdbc.sql("""
                        update connections.gap set filled = filled + 1
                        where connection_id = :id and right_key = :right
                          and opened_at <= :at and (closed_at is null or closed_at >= :at)
                        """)
                .param("id", id.value())
                .param("right", right.name())
                .param("at", at(at))
                .update();
    }

    private static Gap gap(ResultSet rs, int row) throws SQLException {
        return new Gap(
                rs.getObject("id", UUID.class),
                new ConnectionId(rs.getObject("connection_id", UUID.class)),
                Right.valueOf(rs.getString("right_key")),
                Gap.Cause.valueOf(rs.getString("cause")),
                rs.getString("said"),
                instant(rs, "worked_at"),
                rs.getObject("opened_at", OffsetDateTime.class).toInstant(),
                instant(rs, "closed_at"),
                rs.getInt("filled"));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var value = rs.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
