package org.folkmoot.feeds;

import java.net.URI;
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

/** The feeds, and when each is looked at. */
@Repository
class Sources {

    private static final String SELECT = """
            select f.*, v.looked_at, v.problem,
                (select count(*) from feeds.item i where i.feed_id = f.id and i.state = 'WAITING') as waiting
            from feeds.feed f join feeds.visit v on v.feed_id = f.id
            """;

    private final JdbcClient jdbc;

    Sources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a polite next question needs. */
    record Visit(
            UUID feed,
            URI address,
            @Nullable String etag,
            @Nullable String modified) {}

    /** By name. */
    List<Feed> all() {
        return jdbc.sql(SELECT + " order by lower(f.name), f.id")
                .query(Sources::feed)
                .list();
    }

    Optional<Feed> find(UUID id) {
        return jdbc.sql(SELECT + " where f.id = :id")
                .param("id", id)
                .query(Sources::feed)
                .optional();
    }

    /** @return false when this address is read already */
    boolean add(UUID id, String name, URI address, Instant now) {
        var added = jdbc.sql("""
                        insert into feeds.feed (id, name, address, added_at) values (:id, :name, :address, :now)
                        on conflict (address) do nothing
                        """)
                .param("id", id)
                .param("name", name)
                .param("address", address.toString())
                .param("now", at(now))
                .update();
        if (added == 1) {
            jdbc.sql("insert into feeds.visit (feed_id, next_at) values (:id, :now)")
                    .param("id", id)
                    .param("now", at(now))
                    .update();
        }
        return added == 1;
    }

    void turn(UUID id, @Nullable String stopped) {
        jdbc.sql("update feeds.feed set stopped = :stopped where id = :id")
                .param("id", id)
                .param("stopped", stopped)
                .update();
    }

    List<Visit> due(Instant now) {
        return jdbc.sql("""
                        select v.*, f.address from feeds.visit v join feeds.feed f on f.id = v.feed_id
                        where f.stopped is null and v.next_at <= :now order by v.next_at limit 20
                        """).param("now", at(now)).query(Sources::visit).list();
    }

    Optional<Visit> visit(UUID id) {
        return jdbc.sql("""
                        select v.*, f.address from feeds.visit v join feeds.feed f on f.id = v.feed_id
                        where f.id = :id
                        """).param("id", id).query(Sources::visit).optional();
    }

    /** @param problem a message key; null when all was well */
    void looked(Visit next, Instant now, Instant nextAt, @Nullable String problem) {
        jdbc.sql("""
                        update feeds.visit set looked_at = :now, next_at = :next, etag = :etag, modified = :modified,
                            problem = :problem
                        where feed_id = :id
                        """)
                .param("id", next.feed())
                .param("now", at(now))
                .param("next", at(nextAt))
                .param("etag", next.etag())
                .param("modified", next.modified())
                .param("problem", problem)
                .update();
    }

    private static Feed feed(ResultSet rs, int row) throws SQLException {
        var looked = rs.getObject("looked_at", OffsetDateTime.class);
        return new Feed(
                rs.getObject("id", UUID.class),
                rs.getString("name"),
                URI.create(rs.getString("address")),
                rs.getObject("added_at", OffsetDateTime.class).toInstant(),
                rs.getString("stopped"),
                looked == null ? null : looked.toInstant(),
                rs.getString("problem"),
                rs.getInt("waiting"));
    }

    private static Visit visit(ResultSet rs, int row) throws SQLException {
        return new Visit(
                rs.getObject("feed_id", UUID.class),
                URI.create(rs.getString("address")),
                rs.getString("etag"),
                rs.getString("modified"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
