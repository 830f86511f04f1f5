package org.folkmoot.publishing;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts over everything that was published, for the plan's evidence. */
@Repository
class Tallies {

    private final JdbcClient jdbc;

    Tallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Tally(int done, int total) {}

    /** Published posts whose approval came from somebody who did not write them. */
    Tally approvedByAnother(Instant from, Instant to) {
        return tally("""
                select count(*) filter (where exists (
                           select 1 from publishing.decision d join publishing.revision r on r.id = d.revision_id
                           where d.variant_id = v.id and d.kind = 'APPROVED' and d.by_person is distinct from r.saved_by)),
                       count(*)
                from publishing.variant v where v.published_at >= :from and v.published_at < :to
                """, from, to);
    }

    /** Pictures on published posts that are described or marked as decorative. */
    Tally describedPictures(Instant from, Instant to) {
        return tally("""
                select count(*) filter (where i.alt <> '' or i.decorative), count(*)
                from publishing.variant v
                join lateral (select id from publishing.revision where variant_id = v.id order by number desc limit 1) r
                    on true
                join publishing.revision_image i on i.revision_id = r.id
                where v.published_at >= :from and v.published_at < :to
                """, from, to);
    }

    /** Published posts that were approved at least a day before their time. */
    Tally plannedAhead(Instant from, Instant to) {
        return tally("""
                select count(*) filter (where exists (
                           select 1 from publishing.decision d
                           where d.variant_id = v.id and d.kind = 'APPROVED' and d.at <= v.due_at - interval '24 hours')),
                       count(*)
                from publishing.variant v where v.published_at >= :from and v.published_at < :to
                """, from, to);
    }

    /** Published posts that went out within the hour of their time. */
    Tally onTime(Instant from, Instant to) {
        return tally("""
                select count(*) filter (where v.published_at <= v.due_at + interval '1 hour'), count(*)
                from publishing.variant v where v.published_at >= :from and v.published_at < :to
                """, from, to);
    }

    /** Accounts that published something in that time; the total is the caller's. */
    int accountsWithAPost(Instant from, Instant to) {
        return tally("""
                select count(distinct v.account_id), 0
                from publishing.variant v where v.published_at >= :from and v.published_at < :to
                """, from, to).done();
    }

    private Tally tally(String sql, Instant from, Instant to) {
        return jdbc.sql(sql)
                .param("from", Posts.at(from))
                .param("to", Posts.at(to))
                .query((rs, n) -> new Tally(rs.getInt(1), rs.getInt(2)))
                .single();
    }
}
