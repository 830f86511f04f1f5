package org.folkmoot.plan;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Plans that were read from documents. */
@Repository
class Readings {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Readings(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record Reading(
            ReadingId id,
            ReadPlan plan,
            Instant at,
            String by,
            @Nullable PlanId adoptedAs) {}

    void add(ReadingId id, ReadPlan plan, String source, Instant at, String by) {
        jdbc.sql("""
                        insert into plan.reading (id, content, source, read_at, read_by)
                        values (:id, cast(:content as jsonb), :source, :at, :by)
                        """)
                .param("id", id.value())
                .param("content", json.writeValueAsString(plan))
                .param("source", source)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    Optional<Reading> find(ReadingId id) {
        return jdbc.sql("select content, read_at, read_by, adopted_as from plan.reading where id = :id")
                .param("id", id.value())
                .query((rs, n) -> {
                    var adopted = rs.getObject("adopted_as", UUID.class);
                    return new Reading(
                            id,
                            json.readValue(rs.getString("content"), ReadPlan.class),
                            rs.getObject("read_at", OffsetDateTime.class).toInstant(),
                            rs.getString("read_by"),
                            adopted == null ? null : new PlanId(adopted));
                })
                .optional();
    }

    /** Locks the row until the end of the transaction. */
    boolean lock(ReadingId id) {
        return jdbc.sql("select id from plan.reading where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    void correct(ReadingId id, ReadPlan plan) {
        jdbc.sql("update plan.reading set content = cast(:content as jsonb) where id = :id")
                .param("id", id.value())
                .param("content", json.writeValueAsString(plan))
                .update();
    }

    void adopted(ReadingId id, PlanId plan) {
        jdbc.sql("update plan.reading set adopted_as = :plan where id = :id")
                .param("id", id.value())
                .param("plan", plan.value())
                .update();
    }
}
