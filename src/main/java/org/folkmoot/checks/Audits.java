package org.folkmoot.checks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.foundation.Slice;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The audit rounds with their accounts and frozen reports. */
@Repository
class Audits {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    Audits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void start(Audit audit, Collection<Account> accounts) {
        jdbc.sql("""
                        insert into checks.audit (id, title, due_on, started_at, started_by)
                        values (:id, :title, :due, :at, :by)
                        """)
                .param("id", audit.id().value())
                .param("title", audit.title())
                .param("due", audit.dueOn())
                .param("at", audit.startedAt().atOffset(ZoneOffset.UTC))
                .param("by", audit.startedBy())
                .update();
        accounts.forEach(account -> jdbc.sql("""
                        insert into checks.audit_account (audit_id, account_id, owner_id)
                        values (:audit, :account, :owner)
                        """)
                .param("audit", audit.id().value())
                .param("account", account.id().value())
                .param("owner", account.owner() == null ? null : account.owner().value())
                .update());
    }

    Optional<Audit> find(AuditId id) {
        return jdbc.sql("select * from checks.audit where id = :id")
                .param("id", id.value())
                .query(Audits::audit)
                .optional();
    }

    /** Newest first. */
    Slice<Audit> all(@Nullable String after, int limit) {
        var mark = Slice.key(after, 1).map(List::getFirst).map(UUID::fromString).orElse(null);
        var rows = jdbc.sql("""
                        select * from checks.audit where (cast(:after as uuid) is null or id < :after)
                        order by id desc limit :limit
                        """)
                .param("after", mark)
                .param("limit", limit + 1)
                .query(Audits::audit)
                .list();
        return Slice.of(rows, limit, audit -> List.of(audit.id().value().toString()));
    }

    List<Audit> open() {
        return jdbc.sql("select * from checks.audit where signed_at is null order by due_on, id")
                .query(Audits::audit)
                .list();
    }

    List<AuditLine> lines(AuditId id) {
        return jdbc.sql("""
                        select l.* from checks.audit_account l join register.account a on a.id = l.account_id
                        where l.audit_id = :id order by lower(a.name), a.id
                        """).param("id", id.value()).query(Audits::line).list();
    }

    /** @return false when it is not part of the round, or the round is signed off */
    boolean answer(AuditId id, AccountId account, AuditLine.Frozen sheet, String by, Instant at) {
        return jdbc.sql("""
                                update checks.audit_account l
                                set answered_at = :at, answered_by = :by, sheet = cast(:sheet as jsonb)
                                from checks.audit a
                                where a.id = l.audit_id and a.signed_at is null
                                  and l.audit_id = :id and l.account_id = :account
                                """)
                        .param("id", id.value())
                        .param("account", account.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("sheet", JSON.writeValueAsString(sheet))
                        .update()
                == 1;
    }

    /** @return false when somebody else signed it off first */
    boolean sign(AuditId id, AuditReport report, String by, String words, Instant at) {
        return jdbc.sql("""
                                update checks.audit set signed_at = :at, signed_by = :by, sign_words = :words,
                                    report = cast(:report as jsonb)
                                where id = :id and signed_at is null
                                """)
                        .param("id", id.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("words", words)
                        .param("report", JSON.writeValueAsString(report))
                        .update()
                == 1;
    }

    Optional<AuditReport> report(AuditId id) {
        return jdbc.sql("select report from checks.audit where id = :id and report is not null")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(json -> JSON.readValue(json, AuditReport.class));
    }

    /** The newest round that was signed off before this one began. */
    Optional<Audit> before(Audit audit) {
        return jdbc.sql("""
                        select * from checks.audit where signed_at <= :started and id <> :id
                        order by signed_at desc limit 1
                        """)
                .param("started", audit.startedAt().atOffset(ZoneOffset.UTC))
                .param("id", audit.id().value())
                .query(Audits::audit)
                .optional();
    }

    private static AuditLine line(ResultSet rs, int n) throws SQLException {
        var sheet = rs.getString("sheet");
        return new AuditLine(
                new AccountId(rs.getObject("account_id", UUID.class)),
                rs.getObject("owner_id", UUID.class),
                instant(rs, "answered_at"),
                rs.getString("answered_by"),
                sheet == null ? null : JSON.readValue(sheet, AuditLine.Frozen.class));
    }

    private static Audit audit(ResultSet rs, int n) throws SQLException {
        return new Audit(
                new AuditId(rs.getObject("id", UUID.class)),
                rs.getString("title"),
                rs.getObject("due_on", LocalDate.class),
                rs.getObject("started_at", OffsetDateTime.class).toInstant(),
                rs.getString("started_by"),
                instant(rs, "signed_at"),
                rs.getString("signed_by"),
                rs.getString("sign_words"));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
