package org.folkmoot.publishing;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far accounts have come with their first posts. */
@Repository
class Beginnings {

    private final JdbcClient jdbc;

    Beginnings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param approved posts that are approved, and those beyond that
     * @param pictures on them
     * @param described of the pictures those with words of their own, or marked as decorative
     * @param publishedAt of the first; null while there is none
     */
    record Beginning(
            int approved,
            int pictures,
            int described,
            @Nullable Instant publishedAt) {}

    Beginning of(AccountId account) {
        return jdbc.sql("""
                        select count(*), coalesce(sum(i.pictures), 0), coalesce(sum(i.described), 0), min(v.published_at)
                        from publishing.variant v
                        join lateral (
                            select id from publishing.revision where variant_id = v.id order by number desc limit 1) r
                            on true
                        cross join lateral (
                            select count(*) pictures, count(*) filter (where alt <> '' or decorative) described
                            from publishing.revision_image where revision_id = r.id) i
                        where v.account_id = :account
                          and v.status in ('SCHEDULED', 'PUBLISHING', 'BY_HAND', 'PUBLISHED')
                        """)
                .param("account", account.value())
                .query((rs, n) -> {
                    var published = rs.getObject(4, OffsetDateTime.class);
                    return new Beginning(
                            rs.getInt(1), rs.getInt(2), rs.getInt(3), published == null ? null : published.toInstant());
                })
                .single();
    }
}
