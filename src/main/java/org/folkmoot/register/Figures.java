package org.folkmoot.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Figures {

    private final JdbcClient jdbc;

    Figures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last that was said of a day counts; what a network said is not overwritten by hand. */
    void keep(Figure figure) {
        jdbc.sql("""
                        insert into register.figure (account_id, metric, seen_on, value, source, typed)
                        values (:account, :metric, :seen, :value, :source, :typed)
                        on conflict (account_id, metric, seen_on) do update
                        set value = excluded.value, source = excluded.source, typed = excluded.typed
                        where figure.typed or not excluded.typed
                        """)
                .param("account", figure.account().value())
                .param("metric", figure.metric())
                .param("seen", figure.seenOn())
                .param("value", figure.value())
                .param("source", figure.source())
                .param("typed", figure.typed())
                .update();
        stand(figure);
    }

    /** The list is sorted by the newest. */
    private void stand(Figure figure) {
        jdbc.sql("""
                        insert into register.standing (metric, account_id, value)
                        select f.metric, f.account_id, f.value from register.figure f
                        where f.account_id = :account and f.metric = :metric order by f.seen_on desc limit 1
                        on conflict (metric, account_id) do update set value = excluded.value
                        """)
                .param("account", figure.account().value())
                .param("metric", figure.metric())
                .update();
    }

    /** The newest of each metric of each account. */
    List<Figure> newest(Collection<AccountId> accounts) {
        return Figure.SORTED.stream()
                .flatMap(metric -> newest(metric, accounts).stream())
                .toList();
    }

    /** The newest of each account that has one. */
    List<Figure> newest(String metric, Collection<AccountId> accounts) {
        return jdbc.sql("""
                        select f.* from unnest(:accounts) wanted (id)
                        cross join lateral (
                            select * from register.figure
                            where account_id = wanted.id and metric = :metric order by seen_on desc limit 1) f
                        """)
                .param("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .param("metric", metric)
                .query(Figures::figure)
                .list();
    }

    /** Newest first. */
    List<Figure> of(AccountId account, String metric, int limit) {
        return jdbc.sql("""
                        select * from register.figure where account_id = :account and metric = :metric
                        order by seen_on desc limit :limit
                        """)
                .param("account", account.value())
                .param("metric", metric)
                .param("limit", limit)
                .query(Figures::figure)
                .list();
    }

    private static Figure figure(ResultSet rs, int n) throws SQLException {
        return new Figure(
                new AccountId(rs.getObject("account_id", UUID.class)),
                rs.getString("metric"),
                rs.getObject("seen_on", LocalDate.class),
                rs.getLong("value"),
                rs.getString("source"),
                rs.getBoolean("typed"));
    }
}
