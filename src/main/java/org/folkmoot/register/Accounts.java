package org.folkmoot.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folkmoot.connections.ConnectionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register's rows. Whatever changes one first puts the row as it was among the past ones. */
@Repository
class Accounts {

    private static final String SELECT = "select a.* from register.account a";

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> find(AccountId id) {
        return jdbc.sql(SELECT + " where a.id = :id")
                .param("id", id.value())
                .query(AccountColumns::account)
                .optional();
    }

    List<Account> all() {
        return jdbc.sql(SELECT + " order by lower(a.name), a.id")
                .query(AccountColumns::account)
                .list();
    }

    List<Account> connected() {
        return jdbc.sql(SELECT + """
                         where a.connection_id is not null and a.status in ('PROBATION', 'LIVE', 'CLOSING')
                         order by lower(a.name), a.id
                        """).query(AccountColumns::account).list();
    }

    Optional<Account> byConnection(ConnectionId connection) {
        return jdbc.sql(SELECT + " where a.connection_id = :connection")
                .param("connection", connection.value())
                .query(AccountColumns::account)
                .optional();
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
                            owner_id, deputy_id, escalation_id, purpose, audience, notes, status,
                            brand, partner, member, languages, under_eighteen, listed,
                            access_model, portfolio, vault, recovery_email, recovery_phone, two_factor, two_factor_on,
                            verified, opened_on, request, assured_on, assurance, closed_on, closed_because,
                            successor_id, recovery_contacts, incident_steps, drilled_on, version, added_at, since)
                        values (:id, :network, :kind, :handle, :name, :address, :remoteId, :service,
                            :owner, :deputy, :escalation, :purpose, :audience, :notes, :status,
                            :brand, :partner, :member, :languages, :underEighteen, :listed,
                            :accessModel, :portfolio, :vault, :recoveryEmail, :recoveryPhone, :twoFactor, :twoFactorOn,
                            :verified, :openedOn, :request, :assuredOn, :assurance, :closedOn, :closedBecause,
                            :successor, :contacts, :steps, :drilledOn, 1, :at, :at)
                        """)
                .params(AccountColumns.of(account))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into register.standing (metric, account_id) select unnest(:metrics), :id")
                .param("metrics", Figure.SORTED.toArray(String[]::new))
                .param("id", account.id().value())
                .update();
    }

    /** @return false when somebody changed it since {@code account.version()} was read */
    boolean change(Account account, Instant at) {
        keep(account.id(), at);
        return jdbc.sql("""
                                update register.account set network = :network, kind = :kind, handle = :handle,
                                    name = :name, address = :address, remote_id = :remoteId, service_id = :service,
                                    owner_id = :owner, deputy_id = :deputy, escalation_id = :escalation,
                                    purpose = :purpose, audience = :audience, notes = :notes, status = :status,
                                    brand = :brand, partner = :partner, member = :member, languages = :languages,
                                    under_eighteen = :underEighteen, listed = :listed, access_model = :accessModel,
                                    portfolio = :portfolio, vault = :vault, recovery_email = :recoveryEmail,
                                    recovery_phone = :recoveryPhone, two_factor = :twoFactor,
                                    two_factor_on = :twoFactorOn, verified = :verified, opened_on = :openedOn,
                                    request = :request, assured_on = :assuredOn, assurance = :assurance,
                                    closed_on = :closedOn, closed_because = :closedBecause,
                                    successor_id = :successor, recovery_contacts = :contacts,
                                    incident_steps = :steps, drilled_on = :drilledOn,
                                    version = version + 1, since = :at
                                where id = :id and version = :version
                                """)
                        .params(AccountColumns.of(account))
                        .param("version", account.version())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void link(AccountId id, @Nullable ConnectionId connection, Instant at) {
        keep(id, at);
        jdbc.sql("""
                        update register.account
                        set connection_id = :connection, version = version + 1, since = :at where id = :id
                        """)
                .param("connection", connection == null ? null : connection.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    /** No new version: the entry says what it said. */
    void attestBy(AccountId id, LocalDate day) {
        jdbc.sql("update register.account set attest_by = :day where id = :id")
                .param("day", day)
                .param("id", id.value())
                .update();
    }

    /** Locks the row first, so that of two who change it at once the second sees what the first has made of it. */
    private void keep(AccountId id, Instant until) {
        jdbc.sql("""
                        with held as (select * from register.account where id = :id for update)
                        insert into register.account_past select :until, held.* from held
                        """)
                .param("id", id.value())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }
}
