package org.folkmoot.connections;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.folkmoot.networks.Charges;
import org.folkmoot.networks.Network;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What networks have cost, and what they may cost in a month. */
@Repository
class Costs {

    private final JdbcClient jdbc;

    Costs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ConnectionId connection, LocalDate day, Charges.Spent spent) {
        jdbc.sql("""
                        insert into connections.cost as c (connection_id, day, kind, things, microdollars)
                        values (:connection, :day, :kind, :things, :cost)
                        on conflict (connection_id, day, kind) do update
                        set things = c.things + excluded.things, microdollars = c.microdollars + excluded.microdollars
                        """)
                .param("connection", connection.value())
                .param("day", day)
                .param("kind", spent.kind())
                .param("things", spent.things())
                .param("cost", spent.microdollars())
                .update();
    }

    /** @param practice of accounts on the practice networks, or of real ones; they are never added up */
    long total(Network network, YearMonth month, boolean practice) {
        return jdbc.sql("""
                        select coalesce(sum(t.microdollars), 0)
                        from connections.cost t join connections.connection c on c.id = t.connection_id
                        where c.network = :network and c.practice = :practice and t.day between :first and :last
                        """)
                .param("network", network.key())
                .param("practice", practice)
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .query(Long.class)
                .single();
    }

    /** The newest month first. */
    List<Cost> since(YearMonth first, boolean practice) {
        return jdbc.sql("""
                        select date_trunc('month', t.day)::date as month, c.network, c.name, t.kind,
                               sum(t.things) as things, sum(t.microdollars) as cost
                        from connections.cost t join connections.connection c on c.id = t.connection_id
                        where t.day >= :first and c.practice = :practice
                        group by 1, c.network, c.id, c.name, t.kind
                        order by 1 desc, c.network, c.name, c.id, t.kind
                        """)
                .param("first", first.atDay(1))
                .param("practice", practice)
                .query((rs, n) -> new Cost(
                        YearMonth.from(rs.getObject("month", LocalDate.class)),
                        new Network(rs.getString("network")),
                        rs.getString("name"),
                        rs.getString("kind"),
                        rs.getLong("things"),
                        rs.getLong("cost")))
                .list();
    }

    Optional<Long> budget(Network network) {
        return jdbc.sql("select microdollars from connections.monthly_budget where network = :network")
                .param("network", network.key())
                .query(Long.class)
                .optional();
    }

    void setBudget(Network network, long microdollars, String by, Instant now) {
        jdbc.sql("""
                        insert into connections.monthly_budget (network, microdollars, set_at, set_by)
                        values (:network, :budget, :now, :by)
                        on conflict (network) do update
                        set microdollars = excluded.microdollars, set_at = excluded.set_at, set_by = excluded.set_by
                        """)
                .param("network", network.key())
                .param("budget", microdollars)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    void dropBudget(Network network) {
        jdbc.sql("delete from connections.monthly_budget where network = :network")
                .param("network", network.key())
                .update();
    }

    /** Another budget is told of anew. */
    void forgetWarnings(Network network, YearMonth month) {
        jdbc.sql("delete from connections.budget_warning where network = :network and month = :month")
                .param("network", network.key())
                .param("month", month.atDay(1))
                .update();
    }

    /** @return false when it was told already */
    boolean warn(Network network, YearMonth month, int percent, Instant now) {
        return jdbc.sql("""
                        insert into connections.budget_warning (network, month, percent, given_at)
                        values (:network, :month, :percent, :now) on conflict do nothing
                        """)
                        .param("network", network.key())
                        .param("month", month.atDay(1))
                        .param("percent", percent)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
