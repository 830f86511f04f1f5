package org.folkmoot.distribution;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the mailbox has been read, so that no mail is read twice. */
@Repository
class MailboxMarks {

    private final JdbcClient jdbc;

    MailboxMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param validity changes when the server numbers its mails anew
     * @param uid of the last mail that was read
     * @param problem why it could not be read the last time, the end of a key of the messages
     */
    record Mark(
            long validity,
            long uid,
            @Nullable Instant readAt,
            @Nullable String problem) {

        static final Mark NONE = new Mark(0, 0, null, null);
    }

    Optional<Mark> find() {
        return jdbc.sql("select validity, uid, read_at, problem from distribution.bounce_mailbox where single")
                .query((rs, n) -> {
                    var at = rs.getObject("read_at", OffsetDateTime.class);
                    return new Mark(
                            rs.getLong("validity"),
                            rs.getLong("uid"),
                            at == null ? null : at.toInstant(),
                            rs.getString("problem"));
                })
                .optional();
    }

    void keep(Mark mark) {
        jdbc.sql("""
                        insert into distribution.bounce_mailbox (single, validity, uid, read_at, problem)
                        values (true, :validity, :uid, :at, :problem)
                        on conflict (single) do update set validity = excluded.validity, uid = excluded.uid,
                            read_at = excluded.read_at, problem = excluded.problem
                        """)
                .param("validity", mark.validity())
                .param("uid", mark.uid())
                .param("at", mark.readAt() == null ? null : mark.readAt().atOffset(ZoneOffset.UTC))
                .param("problem", mark.problem())
                .update();
    }
}
