package org.folkmoot.people;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the API answered to writes that carried an idempotency key. */
@Repository
class Answers {

    static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    Answers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param request hash of method, address and body
     * @param status null while the first request has not been answered
     */
    record Answer(
            byte[] request,
            @Nullable Integer status,
            @Nullable String contentType,
            @Nullable String location,
            byte @Nullable [] body) {}

    /** True for the first request with this key; only that one is carried out. */
    boolean reserve(UUID token, String key, byte[] request) {
        jdbc.sql("delete from people.idempotency where token = :token and key = :key and created_at < :old")
                .param("token", token)
                .param("key", key)
                .param("old", old())
                .update();
        return jdbc.sql("""
                        insert into people.idempotency (token, key, request, created_at)
                        values (:token, :key, :request, :now) on conflict do nothing
                        """)
                        .param("token", token)
                        .param("key", key)
                        .param("request", request)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Answer> find(UUID token, String key) {
        return jdbc.sql("select * from people.idempotency where token = :token and key = :key")
                .param("token", token)
                .param("key", key)
                .query((rs, n) -> new Answer(
                        rs.getBytes("request"),
                        rs.getObject("status", Integer.class),
                        rs.getString("content_type"),
                        rs.getString("location"),
                        rs.getBytes("body")))
                .optional();
    }

    void keep(UUID token, String key, Answer answer) {
        jdbc.sql("""
                        update people.idempotency
                        set status = :status, content_type = :type, location = :location, body = :body
                        where token = :token and key = :key
                        """)
                .param("token", token)
                .param("key", key)
                .param("status", answer.status())
                .param("type", answer.contentType())
                .param("location", answer.location())
                .param("body", answer.body())
                .update();
    }

    /** After a failure of ours, so that the caller may try again with the same key. */
    void forget(UUID token, String key) {
        jdbc.sql("delete from people.idempotency where token = :token and key = :key and status is null")
                .param("token", token)
                .param("key", key)
                .update();
    }

    void sweep() {
        jdbc.sql("delete from people.idempotency where created_at < :old")
                .param("old", old())
                .update();
    }

    private OffsetDateTime old() {
        return clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
    }
}
