package org.folkmoot.connections;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.folkmoot.networks.Network;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The newest reading of each network's clock on each machine. */
@Repository
class NetworkClocks {

    private final JdbcClient jdbc;

    NetworkClocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(ClockReading reading) {
        jdbc.sql("""
                        insert into connections.network_clock (host, network, behind_ms, seen_at)
                        values (:host, :network, :behind, :now)
                        on conflict (host, network) do update
                        set behind_ms = excluded.behind_ms, seen_at = excluded.seen_at
                        """)
                .param("host", reading.host())
                .param("network", reading.network().key())
                .param("behind", reading.behind().toMillis())
                .param("now", reading.seenAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<ClockReading> since(Instant moment) {
        return jdbc.sql("""
                        select * from connections.network_clock where seen_at >= :since
                        order by abs(behind_ms) desc, host, network
                        """)
                .param("since", moment.atOffset(ZoneOffset.UTC))
                .query((rs, n) -> new ClockReading(
                        rs.getString("host"),
                        new Network(rs.getString("network")),
                        Duration.ofMillis(rs.getLong("behind_ms")),
                        rs.getObject("seen_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
