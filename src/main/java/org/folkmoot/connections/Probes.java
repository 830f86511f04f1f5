package org.folkmoot.connections;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The newest probe of each connection, and which of them is due again. */
@Repository
class Probes {

    private final JdbcClient jdbc;

    Probes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was last clear is older than {@code limit}, or was not good, or the last probe gave no clear answer; and nobody
     * has asked since {@code retry}.
     */
    List<ConnectionId> before(Instant limit, Instant retry) {
        return jdbc.sql("""
                        select c.id from connections.connection c
                            left join connections.probe p on p.connection_id = c.id
                        where c.disconnected_at is null
                          and (p.probed_at is null or p.probed_at < :limit or p.failures > 0
                              or p.found not in ('ALL', 'SOME'))
                          and (p.tried_at is null or p.tried_at < :retry)
                        order by p.probed_at nulls first, c.id
                        """)
                .param("limit", at(limit))
                .param("retry", at(retry))
                .query((rs, n) -> new ConnectionId(rs.getObject("id", UUID.class)))
                .list();
    }

    /** Empty when it was never asked. */
    Optional<Instant> tried(ConnectionId id) {
        return jdbc.sql("select tried_at from connections.probe where connection_id = :id and tried_at is not null")
                .param("id", id.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Since when it gives no clear answer; empty when its last one was clear. */
    Optional<Instant> failingSince(ConnectionId id) {
        return jdbc.sql("""
                        select failing_since from connections.probe
                        where connection_id = :id and failing_since is not null
                        """)
                .param("id", id.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void found(ConnectionId id, HealthRule.Found found, @Nullable String note, Instant now) {
        jdbc.sql("""
                        insert into connections.probe (connection_id, found, note, probed_at, tried_at)
                        values (:id, :found, :note, :now, :now)
                        on conflict (connection_id) do update
                        set found = excluded.found, note = excluded.note, probed_at = excluded.probed_at,
                            tried_at = excluded.tried_at, failures = 0, failing_since = null
                        """)
                .param("id", id.value())
                .param("found", found.name())
                .param("note", note)
                .param("now", at(now))
                .update();
    }

    /** No clear answer: the last one stands until it is too old. */
    void unclear(ConnectionId id, String note, Instant now) {
        jdbc.sql("""
                        insert into connections.probe (connection_id, note, failures, failing_since, tried_at)
                        values (:id, :note, 1, :now, :now)
                        on conflict (connection_id) do update
                        set note = excluded.note, failures = connections.probe.failures + 1,
                            failing_since = coalesce(connections.probe.failing_since, excluded.failing_since),
                            tried_at = excluded.tried_at
                        """)
                .param("id", id.value())
                .param("note", note)
                .param("now", at(now))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
