package org.folkmoot.notifications;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Notices {

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    Notices(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param thread what it belongs to: an undismissed notice of the same thread says this instead; null for none */
    void add(UUID person, String text, @Nullable String path, @Nullable String thread) {
        jdbc.sql("""
                        insert into notifications.notice (id, person, text, path, thread, created_at)
                        values (:id, :person, :text, :path, :thread, :now)
                        on conflict (person, thread) where thread is not null and dismissed_at is null do update
                        set id = excluded.id, text = excluded.text, path = excluded.path,
                            created_at = excluded.created_at
                        """)
                .param("id", ids.next())
                .param("person", person)
                .param("text", text)
                .param("path", path)
                .param("thread", thread)
                .param("now", now())
                .update();
    }

    List<PersonalNotice> of(UUID person, int limit) {
        return jdbc.sql("""
                        select id, text, path, created_at from notifications.notice
                        where person = :person and dismissed_at is null
                        order by id desc limit :limit
                        """)
                .param("person", person)
                .param("limit", limit)
                .query((rs, n) -> new PersonalNotice(
                        rs.getObject("id", UUID.class),
                        rs.getString("text"),
                        rs.getString("path"),
                        rs.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Whoever has them. */
    void dismiss(String path) {
        jdbc.sql("update notifications.notice set dismissed_at = :now where path = :path and dismissed_at is null")
                .param("path", path)
                .param("now", now())
                .update();
    }

    /** Nothing happens to a notice of somebody else. */
    void dismiss(UUID notice, UUID person) {
        jdbc.sql("""
                        update notifications.notice set dismissed_at = :now
                        where id = :id and person = :person and dismissed_at is null
                        """)
                .param("id", notice)
                .param("person", person)
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
