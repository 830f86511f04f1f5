package org.folkmoot.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox. */
@Repository
class Mails {

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    Mails(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param thread what it belongs to; null where it stands alone */
    void add(Recipient recipient, String subject, String body, @Nullable String path, @Nullable String thread) {
        jdbc.sql("""
                        insert into notifications.mail
                            (id, to_name, to_email, subject, body, path, thread, created_at, state, next_try)
                        values (:id, :name, :email, :subject, :body, :path, :thread, :now, 'WAITING', :now)
                        """)
                .param("id", ids.next())
                .param("name", recipient.name())
                .param("email", recipient.email())
                .param("subject", subject)
                .param("body", body)
                .param("path", path)
                .param("thread", thread)
                .param("now", utc(clock.instant()))
                .update();
    }

    /** The earlier mail of the same thread to the same reader that began it; empty for the first and for a lone one. */
    Optional<UUID> opener(UUID mail) {
        return jdbc.sql("""
                        select first.id from notifications.mail m
                            join notifications.mail first on first.thread = m.thread and first.to_email = m.to_email
                        where m.id = :id order by first.created_at, first.id limit 1
                        """).param("id", mail).query(UUID.class).optional().filter(first -> !first.equals(mail));
    }

    /** The one that waits longest and is due, locked for this transaction; another node takes the next. */
    Optional<Mail> nextDue() {
        return jdbc.sql("""
                        select * from notifications.mail where state = 'WAITING' and next_try <= :now
                        order by next_try limit 1 for update skip locked
                        """)
                .param("now", utc(clock.instant()))
                .query(Mails::mail)
                .optional();
    }

    void sent(UUID mail) {
        jdbc.sql("""
                        update notifications.mail
                        set state = 'SENT', sent_at = :now, tries = tries + 1, body = null, path = null, error = null
                        where id = :id
                        """).param("id", mail).param("now", utc(clock.instant())).update();
    }

    /** @param nextTry null when nobody tries again */
    void failed(UUID mail, String error, @Nullable Instant nextTry) {
        jdbc.sql("""
                        update notifications.mail
                        set tries = tries + 1, error = :error, state = :state, next_try = coalesce(:next, next_try)
                        where id = :id
                        """)
                .param("id", mail)
                .param("error", error)
                .param("state", nextTry == null ? "FAILED" : "WAITING")
                .param("next", nextTry == null ? null : utc(nextTry), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** Tries a failed mail once more, now. */
    boolean retry(UUID mail) {
        return jdbc.sql("""
                        update notifications.mail set state = 'WAITING', tries = 0, next_try = :now
                        where id = :id and state = 'FAILED' and body is not null
                        """)
                        .param("id", mail)
                        .param("now", utc(clock.instant()))
                        .update()
                == 1;
    }

    /** Newest first. */
    Slice<Mail> all(@Nullable String after, int limit) {
        var key = Slice.key(after, 2);
        var rows = jdbc.sql("""
                        select * from notifications.mail
                        where :first or (created_at, id) < (:at, :id)
                        order by created_at desc, id desc limit :limit
                        """)
                .param("first", key.isEmpty())
                .param("at", utc(key.map(k -> Instant.parse(k.get(0))).orElse(Instant.EPOCH)))
                .param("id", key.map(k -> UUID.fromString(k.get(1))).orElse(new UUID(0, 0)))
                .param("limit", limit + 1)
                .query(Mails::mail)
                .list();
        return Slice.of(
                rows,
                limit,
                mail -> List.of(mail.createdAt().toString(), mail.id().toString()));
    }

    private static Mail mail(ResultSet rs, int row) throws SQLException {
        return new Mail(
                rs.getObject("id", UUID.class),
                rs.getString("to_name"),
                rs.getString("to_email"),
                rs.getString("subject"),
                rs.getString("body"),
                rs.getString("path"),
                instant(rs, "created_at"),
                MailState.valueOf(rs.getString("state")),
                rs.getInt("tries"),
                instant(rs, "next_try"),
                rs.getString("error"));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
