package org.folkmoot.connections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.folkmoot.networks.Network;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is left of each budget, as all nodes know it. */
@Repository
class Budgets {

    private final JdbcClient jdbc;

    Budgets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is said replaces what was there; what is counted is taken from it, or begins a new window. */
    Budget write(Spending spending) {
        var said = spending.said();
        var left = (said == null ? spending.most() : said.left()) - spending.spent();
        var refills = said == null ? spending.at().plus(spending.window()) : said.refillsAt();
        return jdbc.sql("""
                        insert into connections.budget as b (holder, connection_id, network, name, publishing, most,
                            remaining, refills_at, seen_at)
                        values (:holder, :connection, :network, :name, :publishing, :most,
                            greatest(:left, 0), :refills, :now)
                        on conflict (holder, name) do update
                        set publishing = excluded.publishing, most = excluded.most, seen_at = excluded.seen_at,
                            remaining = case when :said or b.refills_at is null or b.refills_at <= :now
                                then excluded.remaining else greatest(b.remaining - :spent, 0) end,
                            refills_at = case when :said or b.refills_at is null or b.refills_at <= :now
                                then excluded.refills_at else b.refills_at end
                        returning *
                        """)
                .param("holder", spending.purse().holder())
                .param(
                        "connection",
                        spending.purse().connection() == null
                                ? null
                                : spending.purse().connection().value())
                .param("network", spending.purse().network().key())
                .param("name", spending.purse().name())
                .param("publishing", spending.publishing())
                .param("most", spending.most())
                .param("left", left)
                .param("refills", at(refills))
                .param("now", at(spending.at()))
                .param("said", said != null)
                .param("spent", spending.spent())
                .query(Budgets::budget)
                .single();
    }

    /** The account's own and its app's. */
    List<Budget> of(ConnectionId connection) {
        return jdbc.sql("""
                        select b.* from connections.connection c join connections.budget b on b.holder in (
                            c.id::text, c.network || case when c.practice then '/practice' else '/real' end
                                || case when c.app = '' then '' else '/' || c.app end)
                        where c.id = :id
                        """)
                .param("id", connection.value())
                .query(Budgets::budget)
                .list();
    }

    /** Of accounts that are connected, the tightest first. */
    List<Budget> all(Instant since) {
        return jdbc.sql("""
                        select b.* from connections.budget b
                        left join connections.connection c on c.id = b.connection_id
                        where b.seen_at >= :since and c.disconnected_at is null
                        order by b.remaining::float / greatest(b.most, 1), b.network, b.holder, b.name
                        """).param("since", at(since)).query(Budgets::budget).list();
    }

    private static Budget budget(ResultSet rs, int n) throws SQLException {
        var connection = rs.getObject("connection_id", UUID.class);
        var refills = rs.getObject("refills_at", OffsetDateTime.class);
        return new Budget(
                connection == null ? null : new ConnectionId(connection),
                new Network(rs.getString("network")),
                rs.getString("name"),
                rs.getBoolean("publishing"),
                rs.getLong("most"),
                rs.getLong("remaining"),
                refills == null ? null : refills.toInstant(),
                rs.getObject("seen_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
