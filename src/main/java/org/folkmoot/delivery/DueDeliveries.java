package org.folkmoot.delivery;

import static org.folkmoot.delivery.Claims.at;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.connections.DueConnections;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells connections what goes out when. */
@Repository
class DueDeliveries implements DueConnections {

    private final JdbcClient jdbc;

    DueDeliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Due> due(Instant from, Instant to) {
        return jdbc.sql("""
                        select connection_id, due_at from delivery.delivery
                        where status = 'WAITING' and due_at > :from and due_at <= :to order by due_at
                        """)
                .param("from", at(from))
                .param("to", at(to))
                .query((rs, n) -> new Due(
                        new ConnectionId(rs.getObject("connection_id", UUID.class)),
                        rs.getObject("due_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
