package org.folkmoot.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.networks.Figure;
import org.folkmoot.register.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The figures that networks gave, day by day, and the posts that they are asked for. */
@Repository
class Snapshots {

    private final JdbcClient jdbc;

    Snapshots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest of a day counts. */
    void keep(AccountId account, String subject, List<Figure> figures, LocalDate day, Instant at) {
        keep(
                account,
                figures.stream()
                        .map(figure -> new Snapshot(
                                subject,
                                figure.metric(),
                                day,
                                figure.value(),
                                figure.gap() == null ? null : figure.gap().name()))
                        .toList(),
                at);
    }

    /** What was asked for and not answered. */
    void missed(AccountId account, String subject, List<String> metrics, LocalDate day, Instant at) {
        keep(
                account,
                metrics.stream()
                        .map(metric -> new Snapshot(subject, metric, day, null, Snapshot.UNREACHED))
                        .toList(),
                at);
    }

    /** In one statement: each of its own would wait for the disk. */
    private void keep(AccountId account, List<Snapshot> taken, Instant at) {
        jdbc.sql("""
                        insert into reporting.snapshot (account_id, subject, metric, day, value, gap, taken_at)
                        select :account, subject, metric, day, value, gap, :at
                        from unnest(:subjects::text[], :metrics::text[], :days::date[], :values::bigint[], :gaps::text[])
                            as taken (subject, metric, day, value, gap)
                        on conflict (account_id, subject, metric, day) do update
                        set value = excluded.value, gap = excluded.gap, taken_at = excluded.taken_at
                        where excluded.value is not null or snapshot.value is null
                        """)
                .param("account", account.value())
                .param("subjects", taken.stream().map(Snapshot::subject).toArray(String[]::new))
                .param("metrics", taken.stream().map(Snapshot::metric).toArray(String[]::new))
                .param("days", taken.stream().map(one -> one.day().toString()).toArray(String[]::new))
                .param("values", taken.stream().map(Snapshot::value).toArray(Long[]::new))
                .param("gaps", taken.stream().map(Snapshot::gap).toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether the account itself answered on that day. */
    boolean taken(AccountId account, LocalDate day) {
        return jdbc.sql("""
                        select exists (select from reporting.snapshot
                        where account_id = :account and subject = '' and day = :day
                          and (gap is null or gap <> 'UNREACHED'))
                        """)
                .param("account", account.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** Of the account and its posts, from {@code from} to {@code to}, both included, by day. */
    List<Snapshot> between(AccountId account, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select subject, metric, day, value, gap from reporting.snapshot
                        where account_id = :account and day between :from and :to order by day
                        """)
                .param("account", account.value())
                .param("from", from)
                .param("to", to)
                .query(Snapshots::snapshot)
                .list();
    }

    void publish(ReportedPost post) {
        jdbc.sql("""
                        insert into reporting.post (variant_id, account_id, remote_id, permalink, label, published_at,
                                                    native)
                        values (:variant, :account, :remote, :permalink, :label, :at, :outside)
                        on conflict (variant_id) do nothing
                        """)
                .param("variant", post.variant())
                .param("account", post.account().value())
                .param("remote", post.remoteId())
                .param("permalink", post.permalink())
                .param("label", post.label())
                .param("at", post.at().atOffset(ZoneOffset.UTC))
                .param("outside", post.outside())
                .update();
    }

    /** It turned out to be one that is counted already. */
    void forget(UUID post) {
        jdbc.sql("delete from reporting.post where variant_id = :post and native")
                .param("post", post)
                .update();
    }

    void recognise(UUID variant, String remoteId) {
        jdbc.sql("update reporting.post set remote_id = :remote where variant_id = :variant")
                .param("variant", variant)
                .param("remote", remoteId)
                .update();
    }

    List<ReportedPost> posts(AccountId account, Instant from, Instant to) {
        return jdbc.sql("""
                        select variant_id, account_id, remote_id, permalink, label, published_at, native
                        from reporting.post
                        where account_id = :account and published_at >= :from and published_at < :to
                        order by published_at
                        """)
                .param("account", account.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query((rs, n) -> new ReportedPost(
                        rs.getObject("variant_id", UUID.class),
                        new AccountId(rs.getObject("account_id", UUID.class)),
                        rs.getString("remote_id"),
                        rs.getString("permalink"),
                        rs.getString("label"),
                        rs.getObject("published_at", OffsetDateTime.class).toInstant(),
                        rs.getBoolean("native")))
                .list();
    }

    /** The newest that is known, whoever made it. */
    Optional<Instant> lastPost(AccountId account) {
        return jdbc.sql("""
                        select published_at from reporting.post where account_id = :account
                        order by published_at desc limit 1
                        """)
                .param("account", account.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private static Snapshot snapshot(ResultSet rs, int n) throws SQLException {
        return new Snapshot(
                rs.getString("subject"),
                rs.getString("metric"),
                rs.getObject("day", LocalDate.class),
                rs.getObject("value", Long.class),
                rs.getString("gap"));
    }
}
