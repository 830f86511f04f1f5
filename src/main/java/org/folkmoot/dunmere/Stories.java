package org.folkmoot.dunmere;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether Dunmere's past has been told in this installation. */
@Repository
class Stories {

    private final JdbcClient jdbc;

    Stories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean begun() {
        return jdbc.sql("select exists (select from dunmere.story)")
                .query(Boolean.class)
                .single();
    }

    boolean finished() {
        return jdbc.sql("select exists (select from dunmere.story where finished_at is not null)")
                .query(Boolean.class)
                .single();
    }

    Instant begunAt() {
        return jdbc.sql("select begun_at from dunmere.story")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    void begin(Instant now) {
        jdbc.sql("insert into dunmere.story (begun_at) values (:now)")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void finish(Instant now) {
        jdbc.sql("update dunmere.story set finished_at = :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
