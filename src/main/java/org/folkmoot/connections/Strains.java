package org.folkmoot.connections;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.folkmoot.networks.Right;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads that fail one after another without a clear answer. */
@Repository
class Strains {

    private final JdbcClient jdbc;

    Strains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Strain(int failures, Instant since) {}

    Strain add(ConnectionId id, Right right, String said, Instant now) {
        return jdbc.sql("""
                        insert into connections.strain as s (connection_id, right_key, failures, since, said)
                        values (:id, :right, 1, :now, :said)
                        on conflict (connection_id, right_key) do update
                        set failures = s.failures + 1, said = excluded.said
                        returning failures, since
                        """)
                .param("id", id.value())
                .param("right", right.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("said", said)
                .query((rs, n) -> new Strain(
                        rs.getInt("failures"),
                        rs.getObject("since", OffsetDateTime.class).toInstant()))
                .single();
    }

    /** @return false when there was none */
    boolean end(ConnectionId id, Right right) {
        return jdbc.sql("delete from connections.strain where connection_id = :id and right_key = :right")
                        .param("id", id.value())
                        .param("right", right.name())
                        .update()
                > 0;
    }
}
