package org.folkmoot.delivery;

import static org.folkmoot.delivery.Claims.at;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.foundation.Slice;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Deed;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.RemoteRef;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The deliveries themselves. Writes of a worker name its fence; writes of people raise it, so that the worker loses. */
@Repository
class DeliveryRows {

    private static final String ALIVE = "('WAITING', 'SENDING', 'HANDED_OVER', 'UNKNOWN', 'PUBLISHED')";

    private static final String SELECT = """
            select d.*, l.next_at, l.reason_key, l.reason_args, l.emergency
            from delivery.delivery d join delivery.line l on l.delivery_id = d.id
            """;

    private final JdbcClient jdbc;

    DeliveryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when the source already has a delivery on its way or arrived */
    boolean insert(DeliveryId id, UUID key, DeliveryOrder order, Network network, @Nullable UUID account, Instant now) {
        return jdbc.sql("""
                        insert into delivery.delivery (id, source_kind, source_id, connection_id, account_id, network,
                            key, content, hash, deed, target, status, ordered_at, due_at, not_after)
                        values (:id, :kind, :source, :connection, :account, :network,
                            :key, :content::jsonb, :hash, :deed, :target::jsonb, 'WAITING', :now, :due, :notAfter)
                        on conflict (source_kind, source_id) where status in %s do nothing
                        """.formatted(ALIVE))
                        .param("id", id.value())
                        .param("kind", order.source().kind())
                        .param("source", order.source().id())
                        .param("connection", order.connection().value())
                        .param("account", account)
                        .param("network", network.key())
                        .param("key", key)
                        .param("content", Json.write(order.content()))
                        .param("hash", order.hash())
                        .param("deed", order.deed().name())
                        .param("target", Json.write(order.target()))
                        .param("now", at(now))
                        .param("due", at(order.dueAt()))
                        .param("notAfter", at(order.notAfter()))
                        .update()
                == 1;
    }

    Optional<Delivery> find(DeliveryId id) {
        return jdbc.sql(SELECT + "where d.id = :id")
                .param("id", id.value())
                .query(DeliveryRows::delivery)
                .optional();
    }

    /** For the worker that holds it; empty once it, or anybody else, has put it down. */
    Optional<Delivery> held(Claim claim) {
        return jdbc.sql(SELECT + "where d.id = :id and l.fence = :fence and l.leased_until is not null")
                .param("id", claim.id().value())
                .param("fence", claim.fence())
                .query(DeliveryRows::delivery)
                .optional();
    }

    /**
     * With its place in the line locked for the rest of the transaction. Whoever else changes a delivery raises the fence
     * before, so that what is read beside the lock is never old.
     */
    Delivery locked(Claim claim) {
        return jdbc.sql(SELECT + "where d.id = :id and l.fence = :fence for update of l")
                .param("id", claim.id().value())
                .param("fence", claim.fence())
                .query(DeliveryRows::delivery)
                .optional()
                .orElseThrow(() -> new FenceLost(claim));
    }

    /** The newest of a source. */
    Optional<Delivery> of(Source source) {
        return jdbc.sql(SELECT + """
                        where source_kind = :kind and source_id = :id order by ordered_at desc, d.number desc limit 1
                        """)
                .param("kind", source.kind())
                .param("id", source.id())
                .query(DeliveryRows::delivery)
                .optional();
    }

    /** What calls for somebody: undecided, held, missed or failed, unless its source was ordered anew since. */
    List<Delivery> troubled(Collection<DeliveryStatus> statuses, Instant since, Optional<Set<UUID>> within, int limit) {
        return jdbc.sql(SELECT + """
                        where d.status = any (:statuses) and (d.status = 'UNKNOWN' or d.ended_at >= :since)
                          and (:everywhere or d.account_id = any (:accounts))
                          and not exists (select from delivery.delivery later
                              where later.source_kind = d.source_kind and later.source_id = d.source_id
                                and later.number > d.number)
                        order by d.due_at desc, d.id desc limit :limit
                        """)
                .param("statuses", names(statuses))
                .param("since", at(since))
                .param("everywhere", within.isEmpty())
                .param("accounts", within.orElse(Set.of()).toArray(UUID[]::new))
                .param("limit", limit)
                .query(DeliveryRows::delivery)
                .list();
    }

    List<Delivery> undecided() {
        return jdbc.sql(SELECT + "where status = 'UNKNOWN' and next_at is null order by d.due_at, id")
                .query(DeliveryRows::delivery)
                .list();
    }

    /** What people have to post, the longest overdue first. */
    List<Delivery> handedOver() {
        return jdbc.sql(SELECT + "where status = 'HANDED_OVER' order by d.due_at, id")
                .query(DeliveryRows::delivery)
                .list();
    }

    /** Handed over before, still not posted, and nobody was reminded. */
    List<DeliveryId> toRemind(Instant before) {
        return jdbc.sql("""
                        select d.id from delivery.delivery d join delivery.line l on l.delivery_id = d.id
                        where d.status = 'HANDED_OVER' and l.reminded_at is null and d.due_at <= :before
                        order by d.due_at
                        """)
                .param("before", at(before))
                .query((rs, n) -> new DeliveryId(rs.getObject("id", UUID.class)))
                .list();
    }

    /** @return false when somebody was reminded already, or it was posted meanwhile */
    boolean remind(DeliveryId id, Instant now) {
        return jdbc.sql("""
                        update delivery.line l set reminded_at = :now from delivery.delivery d
                        where l.delivery_id = :id and d.id = :id and d.status = 'HANDED_OVER'
                          and l.reminded_at is null
                        """).param("id", id.value()).param("now", at(now)).update() == 1;
    }

    /** Whether another delivery on this connection is known to stand there. */
    boolean standsElse(DeliveryId id, ConnectionId connection, URI permalink) {
        return jdbc.sql("""
                        select exists (select from delivery.delivery
                            where connection_id = :connection and permalink = :permalink and id <> :id)
                        """)
                .param("connection", connection.value())
                .param("permalink", permalink.toString())
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** @param within the accounts whose deliveries are asked for; empty for all */
    Slice<Delivery> list(
            Collection<DeliveryStatus> statuses,
            boolean undecided,
            Optional<Set<UUID>> within,
            @Nullable String after,
            int limit) {
        var mark = Slice.key(after, 2);
        var rows = jdbc.sql(SELECT + """
                        where status = any (:statuses) and (not :undecided or l.next_at is null)
                          and (:everywhere or d.account_id = any (:accounts))
                          and (:from::timestamptz is null or (d.due_at, d.id) < (:from::timestamptz, :id::uuid))
                        order by d.due_at desc, d.id desc limit :limit
                        """)
                .param("statuses", names(statuses))
                .param("undecided", undecided)
                .param("everywhere", within.isEmpty())
                .param("accounts", within.orElse(Set.of()).toArray(UUID[]::new))
                .param("from", mark.map(List::getFirst).orElse(null))
                .param("id", mark.map(List::getLast).orElse(null))
                .param("limit", limit + 1)
                .query(DeliveryRows::delivery)
                .list();
        return Slice.of(
                rows,
                limit,
                row -> List.of(row.dueAt().toString(), row.id().value().toString()));
    }

    /** Remote ids on this account that other deliveries own already; reading back must not take them for its own. */
    Set<String> taken(ConnectionId connection, DeliveryId except) {
        return Set.copyOf(jdbc.sql("""
                        select remote_id from delivery.delivery
                        where connection_id = :connection and id <> :except and remote_id is not null
                        order by ended_at desc limit 500
                        """)
                .param("connection", connection.value())
                .param("except", except.value())
                .query(String.class)
                .list());
    }

    /**
     * Changes the state only from one of these; the caller has the row of the line, or a person's word.
     *
     * @param notAfter a new limit; null keeps the one it has
     */
    boolean change(DeliveryId id, Collection<DeliveryStatus> from, DeliveryStatus to, Rest rest) {
        return jdbc.sql("""
                        update delivery.delivery
                        set status = :to, not_after = coalesce(:notAfter, not_after),
                            remote_id = coalesce(:remote, remote_id), remote_version = coalesce(:version, remote_version),
                            permalink = coalesce(:permalink, permalink), evidence = coalesce(:evidence, evidence),
                            ended_at = :endedAt
                        where id = :id and status = any (:from)
                        """)
                        .param("id", id.value())
                        .param("from", names(from))
                        .param("to", to.name())
                        .param("notAfter", rest.notAfter() == null ? null : at(rest.notAfter()))
                        .param("remote", rest.ref() == null ? null : rest.ref().id())
                        .param("version", rest.ref() == null ? null : rest.ref().version())
                        .param(
                                "permalink",
                                rest.ref() == null ? null : text(rest.ref().permalink()))
                        .param("evidence", rest.evidence())
                        .param("endedAt", rest.endedAt() == null ? null : at(rest.endedAt()))
                        .update()
                == 1;
    }

    private static String[] names(Collection<DeliveryStatus> statuses) {
        return statuses.stream().map(DeliveryStatus::name).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable URI uri) {
        return uri == null ? null : uri.toString();
    }

    private static Delivery delivery(ResultSet rs, int n) throws SQLException {
        var permalink = rs.getString("permalink");
        var remote = rs.getString("remote_id");
        var why = rs.getString("reason_key");
        return new Delivery(
                new DeliveryId(rs.getObject("id", UUID.class)),
                new Source(rs.getString("source_kind"), rs.getObject("source_id", UUID.class)),
                new ConnectionId(rs.getObject("connection_id", UUID.class)),
                new Network(rs.getString("network")),
                rs.getObject("key", UUID.class),
                Json.read(rs.getString("content"), Content.class),
                rs.getString("hash"),
                Deed.valueOf(rs.getString("deed")),
                Json.readOrNull(rs.getString("target"), RemoteRef.class),
                DeliveryStatus.valueOf(rs.getString("status")),
                moment(rs, "ordered_at"),
                moment(rs, "due_at"),
                moment(rs, "not_after"),
                instant(rs, "next_at"),
                why == null ? null : new Delivery.Why(why, Json.texts(rs.getString("reason_args"))),
                remote == null
                        ? null
                        : new RemoteRef(
                                remote,
                                rs.getString("remote_version"),
                                permalink == null ? null : URI.create(permalink)),
                rs.getString("evidence"),
                instant(rs, "ended_at"),
                rs.getBoolean("emergency"));
    }

    private static Instant moment(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var value = rs.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
