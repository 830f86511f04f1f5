package org.folkmoot.impostors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What residents reported, and how often one sender may. */
@Repository
class Reports {

    private static final Duration WINDOW = Duration.ofMinutes(15);

    private static final String SELECT = """
            select r.*, coalesce(s.email, '') as email
            from impostors.report r left join impostors.sender s on s.report_id = r.id
            """;

    private final JdbcClient jdbc;

    Reports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Report report) {
        jdbc.sql("insert into impostors.report (id, address, words, at) values (:id, :address, :words, :at)")
                .param("id", report.id())
                .param("address", report.address())
                .param("words", report.words())
                .param("at", report.at().atOffset(ZoneOffset.UTC))
                .update();
        if (!report.email().isEmpty()) {
            jdbc.sql("insert into impostors.sender (report_id, email) values (:id, :email)")
                    .param("id", report.id())
                    .param("email", report.email())
                    .update();
        }
    }

    Optional<Report> find(UUID id) {
        return jdbc.sql(SELECT + " where r.id = :id")
                .param("id", id)
                .query(Reports::report)
                .optional();
    }

    /** Oldest first: who waits longest comes first. */
    List<Report> open(int limit) {
        return jdbc.sql(SELECT + " where r.decided_at is null order by r.id limit :limit")
                .param("limit", limit)
                .query(Reports::report)
                .list();
    }

    int waiting() {
        return jdbc.sql("select count(*) from impostors.report where decided_at is null")
                .query(Integer.class)
                .single();
    }

    /** @return false when somebody else decided first */
    boolean decide(UUID id, String decision, @Nullable LookalikeId lookalike, String by, Instant at) {
        return jdbc.sql("""
                                update impostors.report set decided_at = :at, decided_by = :by, decision = :decision,
                                    lookalike_id = :lookalike
                                where id = :id and decided_at is null
                                """)
                        .param("id", id)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("decision", decision)
                        .param("lookalike", lookalike == null ? null : lookalike.value())
                        .update()
                == 1;
    }

    /** Personal data goes when nobody needs it any more. */
    void forgetSenders(Instant decidedBefore) {
        jdbc.sql("""
                        delete from impostors.sender s using impostors.report r
                        where r.id = s.report_id and r.decided_at < :before
                        """).param("before", decidedBefore.atOffset(ZoneOffset.UTC)).update();
    }

    /** Counted before it is looked at. @return whether the sender has had enough for this quarter of an hour */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean tooMany(String sender, int most, Instant now) {
        var tries = jdbc.sql("""
                        insert into impostors.throttle (sender, tries, since) values (:sender, 1, :now)
                        on conflict (sender) do update set
                            tries = case when throttle.since < :old then 1 else throttle.tries + 1 end,
                            since = case when throttle.since < :old then :now else throttle.since end
                        returning tries
                        """)
                .param("sender", sender)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("old", now.minus(WINDOW).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        return tries > most;
    }

    void sweep(Instant now) {
        jdbc.sql("delete from impostors.throttle where since < :old")
                .param("old", now.minus(WINDOW).atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Report report(ResultSet rs, int n) throws SQLException {
        var lookalike = rs.getObject("lookalike_id", UUID.class);
        return new Report(
                rs.getObject("id", UUID.class),
                rs.getString("address"),
                rs.getString("words"),
                rs.getString("email"),
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                rs.getString("decided_by"),
                rs.getString("decision"),
                lookalike == null ? null : new LookalikeId(lookalike));
    }
}
