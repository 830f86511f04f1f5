package org.folkmoot.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What entries and services said at any moment since they were added. */
@Repository
class AccountPasts {

    private final JdbcClient jdbc;

    AccountPasts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every version of an entry, the newest first. */
    List<AccountVersion> of(AccountId id) {
        var versions = new ArrayList<AccountVersion>();
        versions.addAll(
                jdbc.sql("select a.*, cast(null as timestamptz) as until from register.account a where a.id = :id")
                        .param("id", id.value())
                        .query(AccountPasts::version)
                        .list());
        versions.addAll(jdbc.sql("select p.* from register.account_past p where p.id = :id order by p.version desc")
                .param("id", id.value())
                .query(AccountPasts::version)
                .list());
        return versions;
    }

    /** Empty when it was not in the register yet. */
    Optional<AccountVersion> at(AccountId id, Instant moment) {
        return of(id).stream().filter(version -> version.held(moment)).findFirst();
    }

    /** The register as it was, by name. */
    List<Account> at(Instant moment) {
        var accounts = new ArrayList<Account>();
        accounts.addAll(jdbc.sql("select a.* from register.account a where a.since <= :at")
                .param("at", moment.atOffset(ZoneOffset.UTC))
                .query(AccountColumns::account)
                .list());
        accounts.addAll(jdbc.sql("select p.* from register.account_past p where p.since <= :at and p.until > :at")
                .param("at", moment.atOffset(ZoneOffset.UTC))
                .query(AccountColumns::account)
                .list());
        accounts.sort(java.util.Comparator.comparing(
                        (Account account) -> account.name().toLowerCase(java.util.Locale.ROOT))
                .thenComparing(account -> account.id().value().toString()));
        return accounts;
    }

    List<Service> servicesAt(Instant moment) {
        return jdbc.sql("""
                        select id, name, directorate, version from (
                            select id, name, directorate, version from register.service where since <= :at
                            union all
                            select id, name, directorate, version from register.service_past
                            where since <= :at and until > :at) s
                        order by lower(name)
                        """)
                .param("at", moment.atOffset(ZoneOffset.UTC))
                .query((rs, n) -> new Service(
                        new ServiceId(rs.getObject("id", UUID.class)),
                        rs.getString("name"),
                        rs.getString("directorate"),
                        rs.getInt("version")))
                .list();
    }

    /** Entries as they were under a handle that they no longer have. */
    List<Account> renamed() {
        return jdbc.sql("""
                        select p.* from register.account_past p join register.account a on a.id = p.id
                        where lower(p.handle) <> lower(a.handle) and p.network = a.network
                        """).query(AccountColumns::account).list();
    }

    private static AccountVersion version(ResultSet rs, int n) throws SQLException {
        return new AccountVersion(AccountColumns.account(rs, n), instant(rs, "since"), until(rs));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant until(ResultSet rs) throws SQLException {
        var until = rs.getObject("until", OffsetDateTime.class);
        return until == null ? null : until.toInstant();
    }
}
