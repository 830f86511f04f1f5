package org.folkmoot.delivery;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.networks.Network;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The waiting lines: one for each connection, worked through in the order in which deliveries are due, so that an
 * account's posts keep their order and at most one of them is on its way.
 */
@Repository
class Claims {

    /** The first of each line that is due at {@code :now} and that nobody holds; one step along the index for each line. */
    static final String HEADS = """
            waiting (connection_id) as (
                (select connection_id from delivery.line
                 where next_at is not null and exists (select from delivery.line where next_at <= :now)
                 order by connection_id limit 1)
                union all
                select (select l.connection_id from delivery.line l
                        where l.next_at is not null and l.connection_id > waiting.connection_id
                        order by l.connection_id limit 1)
                from waiting where waiting.connection_id is not null),
            head as (
                select h.* from waiting cross join lateral (
                    (select l.delivery_id, l.network, l.next_at, l.number, l.emergency, l.leased_until,
                            0 as rank
                     from delivery.line l
                     where l.connection_id = waiting.connection_id and l.leased_until is not null)
                    union all
                    (select l.delivery_id, l.network, l.next_at, l.number, l.emergency, l.leased_until,
                            1 as rank
                     from delivery.line l
                     where l.connection_id = waiting.connection_id and l.next_at is not null
                     order by l.emergency desc, l.due_at, l.number limit 1)
                    order by rank limit 1) h
                where h.next_at <= :now and (h.leased_until is null or h.leased_until < :now))
            """;

    private final JdbcClient jdbc;

    Claims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the first of each line that is due now and that nobody holds. A row that another node is just claiming is
     * skipped, never waited for. Steps from line to line along the index, so that it costs the same however many
     * deliveries wait. What somebody holds comes before what was ordered since, however early that is due.
     *
     * @param free how many more a network gets from this node for the moment; {@code most} where it does not say
     * @param reserve so many more where they are emergencies
     */
    List<Claim> take(
            String worker,
            Instant now,
            Instant leasedUntil,
            Map<Network, Integer> free,
            int most,
            int reserve,
            int limit) {
        return jdbc.sql("""
                        with recursive %s,
                        placed as (
                            select delivery_id, emergency,
                                   coalesce(f.free, :most) + case when emergency then :reserve else 0 end as room,
                                   row_number() over (partition by head.network
                                                      order by emergency desc, next_at, number) as place
                            from head left join unnest(:networks::text[], :free::int[]) as f (network, free)
                                on f.network = head.network),
                        due as (
                            select l.delivery_id from delivery.line l
                            join placed p on p.delivery_id = l.delivery_id and p.place <= p.room
                            where l.next_at <= :now and (l.leased_until is null or l.leased_until < :now)
                            order by l.emergency desc, l.next_at, l.number
                            limit :limit
                            for update of l skip locked)
                        update delivery.line l
                        set fence = l.fence + 1, worker = :worker, leased_until = :leasedUntil
                        from due where l.delivery_id = due.delivery_id
                        returning l.delivery_id, l.fence, l.connection_id, l.network, l.emergency
                        """.formatted(HEADS))
                .param("now", at(now))
                .param("leasedUntil", at(leasedUntil))
                .param("worker", worker)
                .param("networks", free.keySet().stream().map(Network::key).toArray(String[]::new))
                .param("free", free.values().toArray(Integer[]::new))
                .param("most", most)
                .param("reserve", reserve)
                .param("limit", limit)
                .query((rs, n) -> new Claim(
                        new DeliveryId(rs.getObject("delivery_id", UUID.class)),
                        rs.getLong("fence"),
                        worker,
                        new ConnectionId(rs.getObject("connection_id", UUID.class)),
                        new Network(rs.getString("network")),
                        rs.getBoolean("emergency")))
                .list();
    }

    /** The next of the same line when it is due: much cheaper than to look at all lines. */
    Optional<Claim> follow(Claim done, Instant now, Instant leasedUntil) {
        return jdbc.sql("""
                        update delivery.line l
                        set fence = l.fence + 1, worker = :worker, leased_until = :leasedUntil
                        where l.delivery_id = (select n.delivery_id from delivery.line n
                                where n.connection_id = :connection and n.next_at is not null
                                order by n.emergency desc, n.due_at, n.number limit 1)
                            and l.next_at <= :now and l.leased_until is null
                        returning l.delivery_id, l.fence, l.emergency
                        """)
                .param("worker", done.worker())
                .param("connection", done.connection().value())
                .param("now", at(now))
                .param("leasedUntil", at(leasedUntil))
                .query((rs, n) -> new Claim(
                        new DeliveryId(rs.getObject("delivery_id", UUID.class)),
                        rs.getLong("fence"),
                        done.worker(),
                        done.connection(),
                        done.network(),
                        rs.getBoolean("emergency")))
                .optional();
    }

    /** For a person or a room: waits for a worker's write, which then counts. */
    void lock(DeliveryId id) {
        jdbc.sql("select delivery_id from delivery.line where delivery_id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .single();
    }

    /**
     * Locks the row for the rest of the transaction, or says that the hold is gone.
     *
     * @return until when it is held
     */
    Instant hold(Claim claim) {
        return jdbc.sql("""
                        select leased_until from delivery.line
                        where delivery_id = :id and fence = :fence and leased_until is not null for update
                        """)
                .param("id", claim.id().value())
                .param("fence", claim.fence())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElseThrow(() -> new FenceLost(claim));
    }

    /** Longer hold, for a delivery whose plan has many steps. */
    void extend(Claim claim, Instant leasedUntil) {
        require(
                claim,
                jdbc.sql("update delivery.line set leased_until = :until where delivery_id = :id and fence = :fence")
                        .param("until", at(leasedUntil))
                        .param("id", claim.id().value())
                        .param("fence", claim.fence())
                        .update());
    }

    /** A new place, at the end of those that are due at the same time. */
    void add(DeliveryId id) {
        jdbc.sql("""
                        insert into delivery.line (delivery_id, connection_id, network, due_at, number, next_at)
                        select id, connection_id, network, due_at, number, due_at from delivery.delivery where id = :id
                        """).param("id", id.value()).update();
    }

    void hasten(DeliveryId id, boolean emergency) {
        jdbc.sql("update delivery.line set emergency = :emergency where delivery_id = :id")
                .param("id", id.value())
                .param("emergency", emergency)
                .update();
    }

    /** Puts it down until {@code nextAt}; null takes it out of the line. */
    void put(Claim claim, @Nullable Instant nextAt, Delivery.@Nullable Why why) {
        require(
                claim,
                jdbc.sql("""
                        update delivery.line
                        set next_at = :nextAt, leased_until = null, reason_key = :reason, reason_args = :args::jsonb
                        where delivery_id = :id and fence = :fence
                        """)
                        .param("id", claim.id().value())
                        .param("fence", claim.fence())
                        .param("nextAt", nextAt == null ? null : at(nextAt))
                        .param("reason", why == null ? null : why.key())
                        .param("args", why == null ? null : Json.write(why.args()))
                        .update());
    }

    /** By a person or a room: whoever worked on it writes nothing more. */
    void seize(DeliveryId id, @Nullable Instant nextAt, Delivery.@Nullable Why why) {
        jdbc.sql("""
                        update delivery.line
                        set fence = fence + 1, worker = null, leased_until = null, next_at = :nextAt, tries = 0, reads = 0,
                            reason_key = :reason, reason_args = :args::jsonb
                        where delivery_id = :id
                        """)
                .param("id", id.value())
                .param("nextAt", nextAt == null ? null : at(nextAt))
                .param("reason", why == null ? null : why.key())
                .param("args", why == null ? null : Json.write(why.args()))
                .update();
    }

    /** Read back at once, by the worker that has it. */
    void doubt(Claim claim, Instant now, Delivery.Why why) {
        require(
                claim,
                jdbc.sql("""
                        update delivery.line
                        set next_at = :now, reads = 0, reason_key = :reason, reason_args = :args::jsonb
                        where delivery_id = :id and fence = :fence
                        """)
                        .param("id", claim.id().value())
                        .param("fence", claim.fence())
                        .param("now", at(now))
                        .param("reason", why.key())
                        .param("args", Json.write(why.args()))
                        .update());
    }

    int countTry(Claim claim) {
        return count("tries", claim);
    }

    int countRead(Claim claim) {
        return count("reads", claim);
    }

    int reads(DeliveryId id) {
        return jdbc.sql("select reads from delivery.line where delivery_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private int count(String column, Claim claim) {
        return jdbc.sql("""
                        update delivery.line set %1$s = %1$s + 1
                        where delivery_id = :id and fence = :fence returning %1$s
                        """.formatted(column))
                .param("id", claim.id().value())
                .param("fence", claim.fence())
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new FenceLost(claim));
    }

    static void require(Claim claim, int rows) {
        if (rows != 1) {
            throw new FenceLost(claim);
        }
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
