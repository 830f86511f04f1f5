package org.folkmoot.delivery;

import static org.folkmoot.delivery.Claims.at;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.folkmoot.networks.Network;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits, what is on its way, and what came of it, for those who watch the engine. */
@Repository
class Loads {

    private final JdbcClient jdbc;

    Loads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Engine.Load> byNetwork(Instant now) {
        return jdbc
                .sql("""
                        select network,
                               count(*) filter (where next_at <= :now and (leased_until is null or leased_until < :now)) as due,
                               count(*) filter (where leased_until >= :now) as under_way,
                               count(*) filter (where next_at > :now and leased_until is null) as later
                        from delivery.line where next_at is not null group by network order by network
                        """)
                .param("now", at(now))
                .query((rs, n) -> new Engine.Load(
                        new Network(rs.getString("network")),
                        rs.getInt("due"),
                        rs.getInt("under_way"),
                        rs.getInt("later"),
                        null))
                .list()
                .stream()
                .map(load -> new Engine.Load(
                        load.network(), load.due(), load.underWay(), load.later(), oldest(load.network(), now)))
                .toList();
    }

    /**
     * Since when the longest overdue first of a line has been waiting to be looked at. What stands behind another one
     * waits for that, and is not late by itself.
     *
     * @param but networks that do not count
     */
    Optional<Instant> oldestDue(Instant now, Collection<Network> but) {
        return jdbc.sql("with recursive " + Claims.HEADS + "select min(next_at) from head where network <> all (:but)")
                .param("now", at(now))
                .param("but", but.stream().map(Network::key).toArray(String[]::new))
                .query((rs, n) -> Optional.ofNullable(DeliveryRows.instant(rs, "min")))
                .single();
    }

    Engine.Pace pace(Instant now) {
        return jdbc.sql("""
                        select count(*) filter (where ended_at > :now::timestamptz - interval '1 minute') as minute,
                               count(*) filter (where ended_at > :now::timestamptz - interval '1 hour') as hour,
                               count(*) as day,
                               percentile_disc(0.5) within group (order by extract(epoch from ended_at - due_at))
                                   filter (where ended_at > :now::timestamptz - interval '1 hour') as usual,
                               percentile_disc(0.99) within group (order by extract(epoch from ended_at - due_at))
                                   filter (where ended_at > :now::timestamptz - interval '1 hour') as worst
                        from delivery.delivery
                        where status = 'PUBLISHED' and ended_at > :now::timestamptz - interval '1 day' and ended_at <= :now
                        """)
                .param("now", at(now))
                .query((rs, n) -> new Engine.Pace(
                        rs.getInt("minute"),
                        rs.getInt("hour"),
                        rs.getInt("day"),
                        seconds(rs.getObject("usual", java.math.BigDecimal.class)),
                        seconds(rs.getObject("worst", java.math.BigDecimal.class))))
                .single();
    }

    /** Of the last day, the most frequent first. */
    List<Engine.Tally> tallies(Instant now) {
        return jdbc.sql("""
                        select act, coalesce(lower(outcome), 'open') as outcome, count(*) as number
                        from delivery.attempt
                        where started_at > :now::timestamptz - interval '1 day' and started_at <= :now
                        group by 1, 2 order by 3 desc, 1, 2
                        """)
                .param("now", at(now))
                .query((rs, n) -> new Engine.Tally(rs.getString("act"), rs.getString("outcome"), rs.getInt("number")))
                .list();
    }

    /** Nodes that have made a request within ten minutes. */
    int nodes(Instant now) {
        return jdbc.sql("""
                        select count(distinct worker) from delivery.attempt
                        where started_at > :now::timestamptz - interval '10 minutes' and started_at <= :now
                        """).param("now", at(now)).query(Integer.class).single();
    }

    /**
     * As it stood at {@code end}: in doubt were those whose newest request until then was a look back, or had no clear
     * answer, and which nothing had settled yet.
     *
     * @param known counts only those whose outcome was known, or still to come
     */
    int dueBetween(Instant start, Instant end, boolean known) {
        return jdbc.sql("""
                        select count(*) from delivery.delivery d
                        where due_at >= :start and due_at < :end
                          and (not :known or d.ended_at < :end or not exists (
                              select from (
                                  select a.act, a.outcome from delivery.attempt a
                                  where a.delivery_id = d.id and a.started_at < :end
                                  order by a.started_at desc, a.id desc limit 1) newest
                              where newest.act = 'read-back' or newest.outcome = 'UNKNOWN'))
                        """)
                .param("start", at(start))
                .param("end", at(end))
                .param("known", known)
                .query(Integer.class)
                .single();
    }

    private @Nullable Instant oldest(Network network, Instant now) {
        return jdbc.sql("with recursive " + Claims.HEADS + "select min(next_at) from head where network = :network")
                .param("now", at(now))
                .param("network", network.key())
                .query((rs, n) -> Optional.ofNullable(DeliveryRows.instant(rs, "min")))
                .single()
                .orElse(null);
    }

    private static @Nullable Duration seconds(java.math.@Nullable BigDecimal seconds) {
        return seconds == null
                ? null
                : Duration.ofMillis(seconds.movePointRight(3).longValue());
    }
}
