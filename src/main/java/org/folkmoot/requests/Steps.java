package org.folkmoot.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.foundation.Ids;
import org.folkmoot.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The way of each request, step by step. */
@Repository
class Steps {

    private static final String SELECT = """
            select id, kind, opened_at, due_at, closed_at, person_id, name, outcome, note from requests.step
            """;

    private final JdbcClient jdbc;
    private final Ids ids;

    Steps(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** In their order. */
    List<Step> of(RequestId request) {
        return jdbc.sql(SELECT + " where request_id = :request order by opened_at, closed_at nulls last, id")
                .param("request", request.value())
                .query(Steps::step)
                .list();
    }

    Optional<Step> open(RequestId request) {
        return jdbc.sql(SELECT + " where request_id = :request and closed_at is null")
                .param("request", request.value())
                .query(Steps::step)
                .optional();
    }

    void begin(RequestId request, RequestStatus kind, Instant at, @Nullable Instant due, @Nullable PersonId person) {
        jdbc.sql("""
                        insert into requests.step (id, request_id, kind, opened_at, due_at, person_id)
                        values (:id, :request, :kind, :at, :due, :person)
                        """)
                .param("id", ids.next())
                .param("request", request.value())
                .param("kind", kind.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("due", due == null ? null : due.atOffset(ZoneOffset.UTC), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("person", person == null ? null : person.value(), java.sql.Types.OTHER)
                .update();
    }

    /** What somebody said who began the open step, before anybody ended it. */
    void say(RequestId request, String note) {
        jdbc.sql("update requests.step set note = :note where request_id = :request and closed_at is null")
                .param("request", request.value())
                .param("note", note)
                .update();
    }

    void end(RequestId request, String name, Step.Outcome outcome, String note, Instant at) {
        jdbc.sql("""
                        update requests.step set closed_at = :at, name = :name, outcome = :outcome,
                            note = case when note = '' or :note = '' then note || :note
                                else note || E'\n\n' || :note end
                        where request_id = :request and closed_at is null
                        """)
                .param("request", request.value())
                .param("name", name)
                .param("outcome", outcome.name())
                .param("note", note)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How many requests were submitted before this moment, and how many of those were decided in time or still are. */
    int[] decidedInTime(Instant end) {
        return jdbc.sql("""
                        select count(*) filter (where r.submitted_at < :end) as asked,
                            count(*) filter (where r.submitted_at < :end and coalesce(
                                (select min(d.at) from requests.decision d where d.request_id = r.id and d.at < :end),
                                :end) <= r.due_at) as in_time
                        from requests.request r where r.status <> 'WITHDRAWN'
                        """)
                .param("end", end.atOffset(ZoneOffset.UTC))
                .query((rs, n) -> new int[] {rs.getInt("in_time"), rs.getInt("asked")})
                .single();
    }

    private static Step step(ResultSet rs, int n) throws SQLException {
        var outcome = rs.getString("outcome");
        return new Step(
                rs.getObject("id", UUID.class),
                RequestStatus.valueOf(rs.getString("kind")),
                rs.getObject("opened_at", OffsetDateTime.class).toInstant(),
                instant(rs, "due_at"),
                instant(rs, "closed_at"),
                rs.getObject("person_id", UUID.class),
                rs.getString("name"),
                outcome == null ? null : Step.Outcome.valueOf(outcome),
                rs.getString("note"));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
