package org.folkmoot.register;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.foundation.Slice;
import org.folkmoot.networks.Network;
import org.folkmoot.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register's rows, each with the canonical names by which its network knows it. */
@Repository
class Accounts {

    private static final String SELECT = """
            select a.id, a.network, a.kind, a.handle, a.name, a.address, a.remote_id, a.service_id, a.owner_id,
                a.deputy_id, a.purpose, a.audience, a.notes, a.status, a.connection_id, a.version,
                s.name as service_name
            from register.account a join register.service s on s.id = a.service_id
            """;

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> find(AccountId id) {
        return jdbc.sql(SELECT + " where a.id = :id")
                .param("id", id.value())
                .query(Accounts::account)
                .optional();
    }

    List<Account> all() {
        return jdbc.sql(SELECT + " order by lower(a.name), a.id")
                .query(Accounts::account)
                .list();
    }

    List<Account> addedBefore(Instant end) {
        return jdbc.sql(SELECT + " where a.added_at < :end")
                .param("end", end.atOffset(ZoneOffset.UTC))
                .query(Accounts::account)
                .list();
    }

    List<Account> connected() {
        return jdbc.sql(SELECT
                        + " where a.connection_id is not null and a.status = 'ACTIVE' order by lower(a.name), a.id")
                .query(Accounts::account)
                .list();
    }

    Optional<Account> byConnection(ConnectionId connection) {
        return jdbc.sql(SELECT + " where a.connection_id = :connection")
                .param("connection", connection.value())
                .query(Accounts::account)
                .optional();
    }

    /** {@code people} are those whose name matches the text of the filter. */
    Slice<Account> find(AccountFilter filter, Set<UUID> people, @Nullable String after, int limit) {
        var sort = sortExpression(filter.sort());
        var mark = Slice.key(after, 3);
        var beyond = filter.descending() ? "<" : ">";
        var way = filter.descending() ? " desc" : "";
        var rows = jdbc.sql("select * from (" + SELECT + where() + ") a where (:first or (" + sort
                        + ", lower(a.name), a.id) " + beyond + " (:k1, :k2, cast(:k3 as uuid))) order by " + sort + way
                        + ", lower(a.name)" + way + ", a.id" + way + " limit :limit")
                .params(params(filter, people))
                .param("first", mark.isEmpty())
                .param("k1", mark.map(key -> key.get(0)).orElse(""))
                .param("k2", mark.map(key -> key.get(1)).orElse(""))
                .param("k3", mark.map(key -> key.get(2)).orElse(null))
                .param("limit", limit + 1)
                .query((rs, n) -> new Row(account(rs, n), rs.getString("service_name")))
                .list();
        return Slice.of(rows, limit, row -> key(filter.sort(), row)).map(Row::account);
    }

    int count(AccountFilter filter, Set<UUID> people) {
        return jdbc.sql("select count(*) from register.account a join register.service s on s.id = a.service_id"
                        + where())
                .params(params(filter, people))
                .query(Integer.class)
                .single();
    }

    Map<AccountStatus, Integer> byStatus() {
        return jdbc
                .sql("select status, count(*) from register.account group by status")
                .query((rs, n) -> Map.entry(AccountStatus.valueOf(rs.getString(1)), rs.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void add(Account account, Instant at) {
        jdbc.sql("""
                        insert into register.account (id, network, kind, handle, name, address, remote_id, service_id,
                            owner_id, deputy_id, purpose, audience, notes, status, version, added_at)
                        values (:id, :network, :kind, :handle, :name, :address, :remoteId, :service,
                            :owner, :deputy, :purpose, :audience, :notes, :status, 1, :at)
                        """)
                .params(columns(account))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return false when somebody changed it since {@code account.version()} was read */
    boolean change(Account account) {
        return jdbc.sql("""
                                update register.account set network = :network, kind = :kind, handle = :handle,
                                    name = :name, address = :address, remote_id = :remoteId, service_id = :service,
                                    owner_id = :owner, deputy_id = :deputy, purpose = :purpose, audience = :audience,
                                    notes = :notes, status = :status, version = version + 1
                                where id = :id and version = :version
                                """)
                        .params(columns(account))
                        .param("version", account.version())
                        .update()
                == 1;
    }

    void link(AccountId id, @Nullable ConnectionId connection) {
        jdbc.sql("update register.account set connection_id = :connection, version = version + 1 where id = :id")
                .param("connection", connection == null ? null : connection.value())
                .param("id", id.value())
                .update();
    }

    /** Replaces the account's canonical names. @return the account that already has one of them, if any */
    Optional<AccountId> identify(Network network, AccountId id, Collection<String> keys) {
        jdbc.sql("delete from register.identity where account_id = :id")
                .param("id", id.value())
                .update();
        for (var key : keys) {
            var added = jdbc.sql("""
                            insert into register.identity (network, key, account_id) values (:network, :key, :id)
                            on conflict do nothing
                            """)
                    .param("network", network.key())
                    .param("key", key)
                    .param("id", id.value())
                    .update();
            if (added == 0) {
                return byIdentity(network, key);
            }
        }
        return Optional.empty();
    }

    Optional<AccountId> byIdentity(Network network, String key) {
        return jdbc.sql("select account_id from register.identity where network = :network and key = :key")
                .param("network", network.key())
                .param("key", key)
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    /** Every canonical name in the register, as network, a blank and the key. */
    Map<String, AccountId> identities() {
        return jdbc
                .sql("select network || ' ' || key as name, account_id from register.identity")
                .query((rs, n) -> Map.entry(rs.getString(1), new AccountId(rs.getObject(2, UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private record Row(Account account, String serviceName) {}

    private static String where() {
        return """
                 where (:text = '' or strpos(lower(concat_ws(' ', a.name, a.handle, a.address, s.name)), :text) > 0
                        or a.owner_id = any(:people) or a.deputy_id = any(:people))
                  and (cast(:network as text) is null or a.network = :network)
                  and (cast(:service as uuid) is null or a.service_id = :service)
                  and (cast(:person as uuid) is null or a.owner_id = :person or a.deputy_id = :person)
                  and (cast(:status as text) is null or a.status = :status)
                  and (cast(:connected as boolean) is null or (a.connection_id is not null) = :connected)
                  and (:gap <> 'people' or (a.status in ('PROPOSED', 'ACTIVE', 'DORMANT')
                        and (a.owner_id is null or a.deputy_id is null)))
                  and (:gap <> 'words' or (a.status in ('PROPOSED', 'ACTIVE', 'DORMANT')
                        and (a.purpose = '' or a.audience = '')))
                """;
    }

    private static Map<String, ?> params(AccountFilter filter, Set<UUID> people) {
        var params = new java.util.HashMap<String, @Nullable Object>();
        params.put("text", filter.text().strip().toLowerCase(Locale.ROOT));
        params.put("people", people.toArray(UUID[]::new));
        params.put("network", filter.network());
        params.put("service", filter.service());
        params.put("person", filter.person());
        params.put("status", filter.status() == null ? null : filter.status().name());
        params.put("connected", filter.connected());
        params.put("gap", filter.gap());
        return params;
    }

    private static String sortExpression(AccountFilter.Sort sort) {
        return switch (sort) {
            case NAME -> "cast('' as text)";
            case NETWORK -> "a.network";
            case SERVICE -> "lower(a.service_name)";
            case STATUS -> "a.status";
        };
    }

    private static List<String> key(AccountFilter.Sort sort, Row row) {
        var account = row.account();
        var first = switch (sort) {
            case NAME -> "";
            case NETWORK -> account.network().key();
            case SERVICE -> row.serviceName().toLowerCase(Locale.ROOT);
            case STATUS -> account.status().name();
        };
        return List.of(
                first,
                account.name().toLowerCase(Locale.ROOT),
                account.id().value().toString());
    }

    private static Map<String, ?> columns(Account account) {
        var columns = new java.util.HashMap<String, @Nullable Object>();
        columns.put("id", account.id().value());
        columns.put("network", account.network().key());
        columns.put("kind", account.kind().name());
        columns.put("handle", account.handle());
        columns.put("name", account.name());
        columns.put(
                "address", account.address() == null ? null : account.address().toString());
        columns.put("remoteId", account.remoteId());
        columns.put("service", account.service().value());
        columns.put("owner", account.owner() == null ? null : account.owner().value());
        columns.put("deputy", account.deputy() == null ? null : account.deputy().value());
        columns.put("purpose", account.purpose());
        columns.put("audience", account.audience());
        columns.put("notes", account.notes());
        columns.put("status", account.status().name());
        return columns;
    }

    private static Account account(ResultSet rs, int n) throws SQLException {
        var address = rs.getString("address");
        var owner = rs.getObject("owner_id", UUID.class);
        var deputy = rs.getObject("deputy_id", UUID.class);
        var connection = rs.getObject("connection_id", UUID.class);
        return new Account(
                new AccountId(rs.getObject("id", UUID.class)),
                new Network(rs.getString("network")),
                AccountKind.valueOf(rs.getString("kind")),
                rs.getString("handle"),
                rs.getString("name"),
                address == null ? null : URI.create(address),
                rs.getString("remote_id"),
                new ServiceId(rs.getObject("service_id", UUID.class)),
                owner == null ? null : new PersonId(owner),
                deputy == null ? null : new PersonId(deputy),
                rs.getString("purpose"),
                rs.getString("audience"),
                rs.getString("notes"),
                AccountStatus.valueOf(rs.getString("status")),
                connection == null ? null : new ConnectionId(connection),
                rs.getInt("version"));
    }
}
