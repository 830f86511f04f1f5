package org.folkmoot.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.foundation.Slice;
import org.folkmoot.people.Reach;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Frozen reports: rows are added, never changed. */
@Repository
class Editions {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SELECT =
            "select e.id, e.number, e.made_at, e.made_by, e.content::text as content from reporting.edition e ";

    private final JdbcClient jdbc;

    Editions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Edition edition) {
        var report = edition.report();
        jdbc.sql("""
                        insert into reporting.edition (id, account_id, month, number, made_at, made_by, content)
                        values (:id, :account, :month, :number, :at, :by, cast(:content as jsonb))
                        """)
                .param("id", edition.id().value())
                .param("account", report.account())
                .param("month", report.month().atDay(1))
                .param("number", edition.number())
                .param("at", edition.madeAt().atOffset(ZoneOffset.UTC))
                .param("by", edition.madeBy())
                .param("content", JSON.writeValueAsString(report))
                .update();
    }

    Optional<Edition> find(EditionId id) {
        return jdbc.sql(SELECT + "where e.id = :id")
                .param("id", id.value())
                .query(Editions::edition)
                .optional();
    }

    /** Waits for another that is being made of the same account and month. */
    int nextNumber(AccountId account, YearMonth month) {
        jdbc.sql("select id from register.account where id = :account for update")
                .param("account", account.value())
                .query(UUID.class)
                .single();
        return jdbc.sql("""
                        select coalesce(max(number), 0) + 1 from reporting.edition
                        where account_id = :account and month = :month
                        """)
                .param("account", account.value())
                .param("month", month.atDay(1))
                .query(Integer.class)
                .single();
    }

    /** Newest first. */
    Slice<Edition> list(
            Reach reach, @Nullable UUID account, @Nullable YearMonth month, @Nullable String after, int limit) {
        var mark = Slice.key(after, 2);
        var rows = jdbc.sql(SELECT + """
                        join register.account a on a.id = e.account_id
                        where (:all or a.id = any(:accounts) or a.service_id = any(:services))
                          and (cast(:account as uuid) is null or e.account_id = :account)
                          and (cast(:month as date) is null or e.month = :month)
                          and (:first or (e.made_at, e.id) < (cast(:at as timestamptz), cast(:id as uuid)))
                        order by e.made_at desc, e.id desc limit :limit
                        """)
                .param("all", reach.everything())
                .param("accounts", array(reach.accounts()))
                .param("services", array(reach.services()))
                .param("account", account)
                .param("month", month == null ? null : month.atDay(1))
                .param("first", mark.isEmpty())
                .param("at", mark.map(key -> key.get(0)).orElse(null))
                .param("id", mark.map(key -> key.get(1)).orElse(null))
                .param("limit", limit + 1)
                .query(Editions::edition)
                .list();
        return Slice.of(
                rows,
                limit,
                one -> List.of(one.madeAt().toString(), one.id().value().toString()));
    }

    /** The accounts of which there is a report. */
    List<AccountId> accounts(Reach reach) {
        return jdbc.sql("""
                        select distinct e.account_id from reporting.edition e
                        join register.account a on a.id = e.account_id
                        where :all or a.id = any(:accounts) or a.service_id = any(:services)
                        """)
                .param("all", reach.everything())
                .param("accounts", array(reach.accounts()))
                .param("services", array(reach.services()))
                .query((rs, n) -> new AccountId(rs.getObject(1, UUID.class)))
                .list();
    }

    /** The accounts that have an edition for the month, made before {@code end}. */
    Set<AccountId> made(YearMonth month, Instant end) {
        return Set.copyOf(jdbc.sql("""
                        select distinct account_id from reporting.edition where month = :month and made_at < :end
                        """)
                .param("month", month.atDay(1))
                .param("end", end.atOffset(ZoneOffset.UTC))
                .query((rs, n) -> new AccountId(rs.getObject(1, UUID.class)))
                .list());
    }

    private static UUID[] array(Set<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private static Edition edition(ResultSet rs, int n) throws SQLException {
        return new Edition(
                new EditionId(rs.getObject("id", UUID.class)),
                rs.getInt("number"),
                rs.getObject("made_at", OffsetDateTime.class).toInstant(),
                rs.getString("made_by"),
                JSON.readValue(rs.getString("content"), MonthlyReport.class));
    }
}
