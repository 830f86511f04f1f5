package org.folkmoot.attestations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.people.PersonId;
import org.folkmoot.register.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AttestationRows {

    private final JdbcClient jdbc;

    AttestationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Attestation attestation) {
        jdbc.sql("""
                        insert into attestations.attestation (id, account_id, version, person, name, at, note)
                        values (:id, :account, :version, :person, :name, :at, :note)
                        """)
                .param("id", attestation.id())
                .param("account", attestation.account().value())
                .param("version", attestation.version())
                .param("person", attestation.by().value())
                .param("name", attestation.byName())
                .param("at", attestation.at().atOffset(ZoneOffset.UTC))
                .param("note", attestation.note())
                .update();
    }

    /** Newest first. */
    List<Attestation> of(AccountId account, int limit) {
        return jdbc.sql("""
                        select * from attestations.attestation where account_id = :account
                        order by at desc, id desc limit :limit
                        """)
                .param("account", account.value())
                .param("limit", limit)
                .query(AttestationRows::attestation)
                .list();
    }

    /** The accounts whose entry somebody confirmed from {@code from} on and before {@code until}. */
    Set<AccountId> confirmedBetween(Instant from, Instant until) {
        return Set.copyOf(jdbc.sql("""
                        select distinct account_id from attestations.attestation where at >= :from and at < :until
                        """)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((rs, n) -> new AccountId(rs.getObject(1, UUID.class)))
                .list());
    }

    /** @return false when this reminder has been sent already for this due day */
    boolean remind(AccountId account, LocalDate due, AttestationRound.Step step) {
        return jdbc.sql("""
                                insert into attestations.reminder (account_id, due, step)
                                values (:account, :due, :step) on conflict do nothing
                                """)
                        .param("account", account.value())
                        .param("due", due)
                        .param("step", step.name())
                        .update()
                == 1;
    }

    AttestationSettings settings() {
        return jdbc.sql("select every, ahead, deputy_after, escalate_after from attestations.settings")
                .query((rs, n) -> new AttestationSettings(rs.getInt(1), rs.getInt(2), rs.getInt(3), rs.getInt(4)))
                .optional()
                .orElse(AttestationSettings.DEFAULT);
    }

    void save(AttestationSettings settings) {
        jdbc.sql("""
                        insert into attestations.settings (single, every, ahead, deputy_after, escalate_after)
                        values (true, :every, :ahead, :deputy, :escalate)
                        on conflict (single) do update set every = excluded.every, ahead = excluded.ahead,
                            deputy_after = excluded.deputy_after, escalate_after = excluded.escalate_after
                        """)
                .param("every", settings.every())
                .param("ahead", settings.ahead())
                .param("deputy", settings.deputyAfter())
                .param("escalate", settings.escalateAfter())
                .update();
    }

    private static Attestation attestation(ResultSet rs, int n) throws SQLException {
        return new Attestation(
                rs.getObject("id", UUID.class),
                new AccountId(rs.getObject("account_id", UUID.class)),
                rs.getInt("version"),
                new PersonId(rs.getObject("person", UUID.class)),
                rs.getString("name"),
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                rs.getString("note"));
    }
}
