package org.folkmoot.publishing;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.foundation.Slice;
import org.folkmoot.networks.Content;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds variants for lists, the calendar, the checks and the plan's evidence. */
@Repository
class VariantLists {

    private static final String ROW = """
            select v.id, v.post_id, p.title, v.account_id, v.status, v.due_at, v.permalink, p.saved_by_name,
                   coalesce(nullif(v.own_text, ''), p.text) as text,
                   coalesce(jsonb_array_length(v.extras -> 'thread'), 0) as parts,
                   coalesce(jsonb_typeof(v.extras -> 'poll') = 'object', false) as poll,
                   coalesce(v.extras ->> 'form', 'POST') as form,
                   exists (select 1 from publishing.emergency e where e.post_id = p.id) as emergency
            from publishing.variant v join publishing.post p on p.id = v.post_id
            """;

    private final JdbcClient jdbc;

    VariantLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything with a time in {@code [from, to)} except what was withdrawn, by time. */
    List<VariantRow> between(Instant from, Instant to) {
        return jdbc.sql(ROW + """
                        where v.due_at >= :from and v.due_at < :to and v.status <> 'WITHDRAWN'
                        order by v.due_at, v.id limit 2000
                        """)
                .param("from", Posts.at(from))
                .param("to", Posts.at(to))
                .query(VariantLists::row)
                .list();
    }

    /** The most urgent first; those without a time last. */
    Slice<VariantRow> inStatus(Collection<VariantStatus> statuses, @Nullable String after, int limit) {
        var key = Slice.key(after, 2);
        var rows = jdbc.sql(ROW + """
                        where v.status in (:statuses)
                          and (cast(:at as timestamptz) is null
                               or (coalesce(v.due_at, 'infinity'), v.id) > (cast(:at as timestamptz), cast(:id as uuid)))
                        order by coalesce(v.due_at, 'infinity'), v.id limit :limit
                        """)
                .param("statuses", names(statuses))
                .param("at", key.map(List::getFirst).orElse(null))
                .param("id", key.map(List::getLast).orElse(null))
                .param("limit", limit + 1)
                .query(VariantLists::row)
                .list();
        return Slice.of(
                rows,
                limit,
                row -> List.of(
                        row.dueAt() == null ? "infinity" : row.dueAt().toString(),
                        row.id().value().toString()));
    }

    /** Waiting for approval, and this person saved none of it since its last approval; the most urgent first. */
    List<VariantRow> submittedByOthersThan(UUID person) {
        return jdbc.sql(ROW + """
                        where v.status = 'SUBMITTED'
                          and not exists (
                              select 1 from publishing.revision r
                              where r.variant_id = v.id and r.saved_by = :person
                                and r.number > coalesce((
                                    select max(approved.number)
                                    from publishing.decision d join publishing.revision approved on approved.id = d.revision_id
                                    where d.variant_id = v.id and d.kind = 'APPROVED'), 0))
                        order by v.due_at nulls last, v.id limit 500
                        """)
                .param("person", person)
                .query(VariantLists::row)
                .list();
    }

    /** Ahead of their time, and written or approved by this person, by time. */
    List<VariantRow> standingOn(UUID person) {
        return jdbc.sql(ROW + """
                        where v.status in ('SUBMITTED', 'SCHEDULED', 'HELD')
                          and (exists (select 1 from publishing.revision r
                                       where r.variant_id = v.id and r.saved_by = :person)
                               or exists (select 1 from publishing.decision d
                                       where d.variant_id = v.id and d.kind = 'APPROVED' and d.by_person = :person))
                        order by v.due_at nulls last, v.id limit 200
                        """)
                .param("person", person)
                .query(VariantLists::row)
                .list();
    }

    /** Newest time first. */
    List<VariantRow> ofAccount(AccountId account, int limit) {
        return jdbc.sql(ROW + """
                        where v.account_id = :account and v.status <> 'WITHDRAWN'
                        order by v.due_at desc nulls first, v.id desc limit :limit
                        """)
                .param("account", account.value())
                .param("limit", limit)
                .query(VariantLists::row)
                .list();
    }

    List<VariantRow> matching(String text, int limit) {
        return jdbc.sql(ROW + """
                        where p.title ilike :like or p.text ilike :like or v.own_text ilike :like
                        order by v.due_at desc nulls first, v.id desc limit :limit
                        """)
                .param(
                        "like",
                        "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .param("limit", limit)
                .query(VariantLists::row)
                .list();
    }

    Optional<PublishedVariant> published(AccountId account, String remoteId) {
        return jdbc.sql("""
                        select v.id, v.post_id, v.account_id, v.remote_id, v.permalink, v.published_at, p.title,
                               coalesce(nullif(v.own_text, ''), p.text) as text
                        from publishing.variant v join publishing.post p on p.id = v.post_id
                        where v.account_id = :account and v.remote_id = :remote
                          and v.status in ('PUBLISHED', 'TAKEN_DOWN')
                        """)
                .param("account", account.value())
                .param("remote", remoteId)
                .query((rs, n) -> published(rs))
                .optional();
    }

    /** Those of which a person said where they are: their permanent id is not known yet. */
    List<PublishedVariant> namedByPeople(AccountId account) {
        return jdbc.sql("""
                        select v.id, v.post_id, v.account_id, v.remote_id, v.permalink, v.published_at, p.title,
                               coalesce(nullif(v.own_text, ''), p.text) as text
                        from publishing.variant v join publishing.post p on p.id = v.post_id
                        where v.account_id = :account and v.remote_id = v.permalink and v.published_at is not null
                        order by v.published_at desc limit 100
                        """)
                .param("account", account.value())
                .query((rs, n) -> published(rs))
                .list();
    }

    /** Other posts with the same words for the account, due or published since then; not those that never came out. */
    List<VariantRow> saying(String text, AccountId account, Instant since, @Nullable PostId except) {
        return jdbc.sql(ROW + """
                        where v.account_id = :account and v.due_at >= :since
                          and v.status not in ('WITHDRAWN', 'DRAFT', 'FAILED', 'MISSED', 'TAKEN_DOWN')
                          and (cast(:post as uuid) is null or v.post_id <> :post)
                          and lower(coalesce(nullif(v.own_text, ''), p.text)) = lower(:text)
                        order by v.due_at desc limit 50
                        """)
                .param("account", account.value())
                .param("since", Posts.at(since))
                .param("post", except == null ? null : except.value())
                .param("text", text)
                .query(VariantLists::row)
                .list();
    }

    /** Other posts of the account in {@code [from, to]}. */
    List<VariantRow> near(AccountId account, Instant from, Instant to, @Nullable PostId except) {
        return jdbc.sql(ROW + """
                        where v.account_id = :account and v.due_at between :from and :to
                          and v.status not in ('WITHDRAWN', 'TAKEN_DOWN')
                          and (cast(:post as uuid) is null or v.post_id <> :post)
                        order by v.due_at limit 3
                        """)
                .param("account", account.value())
                .param("from", Posts.at(from))
                .param("to", Posts.at(to))
                .param("post", except == null ? null : except.value())
                .query(VariantLists::row)
                .list();
    }

    int count(VariantStatus status) {
        return jdbc.sql("select count(*) from publishing.variant where status = :status")
                .param("status", status.name())
                .query(Integer.class)
                .single();
    }

    private static List<String> names(Collection<VariantStatus> statuses) {
        return statuses.stream().map(VariantStatus::name).toList();
    }

    private static VariantRow row(ResultSet rs, int n) throws SQLException {
        return new VariantRow(
                new VariantId(rs.getObject("id", UUID.class)),
                new PostId(rs.getObject("post_id", UUID.class)),
                rs.getString("title"),
                new AccountId(rs.getObject("account_id", UUID.class)),
                VariantStatus.valueOf(rs.getString("status")),
                Posts.instant(rs, "due_at"),
                rs.getString("text"),
                address(rs),
                rs.getString("saved_by_name"),
                rs.getInt("parts"),
                rs.getBoolean("poll"),
                Content.Form.valueOf(rs.getString("form")),
                rs.getBoolean("emergency"));
    }

    private static PublishedVariant published(ResultSet rs) throws SQLException {
        var title = rs.getString("title");
        var text = rs.getString("text");
        return new PublishedVariant(
                new VariantId(rs.getObject("id", UUID.class)),
                new PostId(rs.getObject("post_id", UUID.class)),
                new AccountId(rs.getObject("account_id", UUID.class)),
                title.isBlank() ? Post.start(text) : title,
                text,
                rs.getString("remote_id"),
                address(rs),
                Objects.requireNonNull(Posts.instant(rs, "published_at")));
    }

    private static @Nullable URI address(ResultSet rs) throws SQLException {
        var permalink = rs.getString("permalink");
        return permalink == null ? null : URI.create(permalink);
    }
}
