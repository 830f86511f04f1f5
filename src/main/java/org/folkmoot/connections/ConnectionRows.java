package org.folkmoot.connections;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.networks.Linking;
import org.folkmoot.networks.Network;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Connections and what their probes found; the credentials are in {@link Secrets}. */
@Repository
class ConnectionRows {

    private static final String SELECT = """
            select c.*, p.found, p.probed_at, p.note, coalesce(p.failures, 0) as failures, p.failing_since, (select coalesce(json_agg(json_build_object(
                    'right', r.right_key, 'granted', r.granted, 'note', r.note) order by r.right_key), '[]')
                from connections.granted_right r where r.connection_id = c.id) as rights
            from connections.connection c left join connections.probe p on p.connection_id = c.id
            """;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final HealthTimesRows settings;
    private final Clock clock;

    ConnectionRows(JdbcClient jdbc, HealthTimesRows settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return false when this account is connected already */
    boolean insert(ConnectionId id, Network network, Linking.Linked linked, boolean practice) {
        return jdbc.sql("""
                        insert into connections.connection
                            (id, network, remote_id, handle, name, address, practice, base, connected_at, expires_at)
                        values (:id, :network, :remote, :handle, :name, :address, :practice, :base, :now, :expires)
                        on conflict (network, remote_id) where disconnected_at is null do nothing
                        """)
                        .param("id", id.value())
                        .param("network", network.key())
                        .param("remote", linked.remoteId())
                        .param("handle", linked.handle())
                        .param("name", linked.name())
                        .param("address", linked.address().toString())
                        .param("practice", practice)
                        .param("base", linked.base().toString())
                        .param("now", at(clock.instant()))
                        .param("expires", at(linked.expiresAt()))
                        .update()
                == 1;
    }

    /** Connected again: what people see may have changed, the permanent id has not. */
    void refresh(ConnectionId id, Linking.Linked linked) {
        jdbc.sql("""
                        update connections.connection
                        set handle = :handle, name = :name, address = :address, base = :base, expires_at = :expires
                        where id = :id
                        """)
                .param("id", id.value())
                .param("handle", linked.handle())
                .param("name", linked.name())
                .param("address", linked.address().toString())
                .param("base", linked.base().toString())
                .param("expires", at(linked.expiresAt()))
                .update();
    }

    /** @param until when a person has to sign in again */
    void lasts(ConnectionId id, Instant until) {
        jdbc.sql("update connections.connection set expires_at = :until where id = :id")
                .param("id", id.value())
                .param("until", at(until))
                .update();
    }

    void end(ConnectionId id, Instant now) {
        jdbc.sql("update connections.connection set disconnected_at = :now where id = :id and disconnected_at is null")
                .param("id", id.value())
                .param("now", at(now))
                .update();
    }

    Optional<Connection> find(ConnectionId id) {
        return jdbc.sql(SELECT + "where c.id = :id")
                .param("id", id.value())
                .query(this::connection)
                .optional();
    }

    /** The connected one. */
    Optional<Connection> find(Network network, String remoteId) {
        return jdbc.sql(SELECT + "where network = :network and remote_id = :remote and disconnected_at is null")
                .param("network", network.key())
                .param("remote", remoteId)
                .query(this::connection)
                .optional();
    }

    List<Connection> connected() {
        return jdbc.sql(SELECT + "where disconnected_at is null order by network, name, id")
                .query(this::connection)
                .list();
    }

    /** Of every account that was ever connected. */
    List<Network> networks() {
        return jdbc.sql("select distinct network from connections.connection order by network")
                .query((rs, n) -> new Network(rs.getString("network")))
                .list();
    }

    /** Found under another name by the same permanent id. */
    void rename(ConnectionId id, String handle, String name) {
        jdbc.sql("update connections.connection set handle = :handle, name = :name where id = :id")
                .param("id", id.value())
                .param("handle", handle)
                .param("name", name)
                .update();
    }

    boolean onlyPractice() {
        return jdbc.sql("select not exists (select from connections.connection where not practice)")
                .query(Boolean.class)
                .single();
    }

    URI base(ConnectionId id) {
        return URI.create(jdbc.sql("select base from connections.connection where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single());
    }

    /** Whose budget it shares from now on. */
    void signedInBy(ConnectionId id, String app) {
        jdbc.sql("update connections.connection set app = :app where id = :id and app <> :app")
                .param("id", id.value())
                .param("app", app)
                .update();
    }

    /** One at a time: for the renewal of credentials. */
    void lock(ConnectionId id) {
        jdbc.sql("select id from connections.connection where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .single();
    }

    /** @return what was said before; empty when nothing was */
    Optional<Health> tell(ConnectionId id, Health health) {
        var before = jdbc.sql("select told from connections.probe where connection_id = :id and told is not null")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(Health::valueOf);
        jdbc.sql("update connections.probe set told = :told where connection_id = :id")
                .param("id", id.value())
                .param("told", health.name())
                .update();
        return before;
    }

    void right(ConnectionId id, GrantedRight right) {
        jdbc.sql("""
                        insert into connections.granted_right (connection_id, right_key, granted, note)
                        values (:id, :right, :granted, :note)
                        on conflict (connection_id, right_key) do update
                        set granted = excluded.granted, note = excluded.note
                        """)
                .param("id", id.value())
                .param("right", right.right().name())
                .param("granted", right.granted())
                .param("note", right.note())
                .update();
    }

    private Connection connection(ResultSet rs, int n) throws SQLException {
        var id = rs.getObject("id", UUID.class);
        var address = rs.getString("address");
        var found = rs.getString("found");
        var ended = instant(rs, "disconnected_at");
        var probed = instant(rs, "probed_at");
        var expires = instant(rs, "expires_at");
        var facts = new HealthRule.Facts(
                ended == null,
                found == null ? null : HealthRule.Found.valueOf(found),
                probed,
                expires,
                rs.getInt("failures"),
                instant(rs, "failing_since"));
        return new Connection(
                new ConnectionId(id),
                new Network(rs.getString("network")),
                rs.getString("remote_id"),
                rs.getString("handle"),
                rs.getString("name"),
                address == null ? null : URI.create(address),
                rs.getBoolean("practice"),
                rs.getString("app"),
                rs.getObject("connected_at", OffsetDateTime.class).toInstant(),
                ended,
                HealthRule.health(facts, settings.get(), clock.instant()),
                probed,
                rs.getString("note"),
                expires,
                List.of(JSON.readValue(rs.getString("rights"), GrantedRight[].class)));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var value = rs.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
