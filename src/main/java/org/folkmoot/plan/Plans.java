package org.folkmoot.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.foundation.Slice;
import org.folkmoot.plan.Plan.PlanAction;
import org.folkmoot.plan.Plan.PlanPoint;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The plan in force with its actions and points, and those that it has superseded. */
@Repository
class Plans {

    private static final String POINTS = """
            select p.id, a.number as action, p.number, p.text, p.officer, p.words, p.due, p.topic
            from plan.point p join plan.action a on a.id = p.action_id
            """;

    private static final String PLAN = """
            select id, title, starts, ends, adopted_at, adopted_by, superseded_at from plan.plan
            """;

    private final JdbcClient jdbc;

    Plans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The plan in force is superseded by the caller's transaction first. */
    void supersede(Instant at) {
        jdbc.sql("update plan.plan set superseded_at = :at where superseded_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void add(Plan plan) {
        jdbc.sql("""
                        insert into plan.plan (id, title, starts, ends, adopted_at, adopted_by)
                        values (:id, :title, :starts, :ends, :at, :by)
                        """)
                .param("id", plan.id().value())
                .param("title", plan.title())
                .param("starts", plan.starts())
                .param("ends", plan.ends())
                .param("at", plan.adoptedAt().atOffset(ZoneOffset.UTC))
                .param("by", plan.adoptedBy())
                .update();
    }

    void add(PlanId plan, UUID id, PlanAction action) {
        jdbc.sql("""
                        insert into plan.action (id, plan_id, number, title, officer)
                        values (:id, :plan, :number, :title, :officer)
                        """)
                .param("id", id)
                .param("plan", plan.value())
                .param("number", action.number())
                .param("title", action.title())
                .param("officer", action.officer())
                .update();
        action.points().forEach(point -> add(id, point));
    }

    void add(UUID action, PlanPoint point) {
        jdbc.sql("""
                        insert into plan.point (id, action_id, number, text, officer, words, due, topic)
                        values (:id, :action, :number, :text, :officer, :words, :due, :topic)
                        """)
                .param("id", point.id().value())
                .param("action", action)
                .param("number", point.number())
                .param("text", point.text())
                .param("officer", point.officer())
                .param("words", point.words())
                .param("due", point.due())
                .param("topic", point.topic())
                .update();
    }

    Optional<Plan> current() {
        return jdbc.sql(PLAN + "where superseded_at is null")
                .query(Plans::heading)
                .optional()
                .map(this::whole);
    }

    /** Whether it is in force or not. */
    Optional<Plan> find(PlanId id) {
        return jdbc.sql(PLAN + "where id = :id")
                .param("id", id.value())
                .query(Plans::heading)
                .optional()
                .map(this::whole);
    }

    /** Without their actions, the newest first. */
    Slice<Plan> superseded(@Nullable String after, int limit) {
        var mark = Slice.key(after, 2);
        var rows = jdbc.sql(PLAN + """
                        where superseded_at is not null
                          and (:first or (superseded_at, id) < (cast(:at as timestamptz), cast(:id as uuid)))
                        order by superseded_at desc, id desc limit :limit
                        """)
                .param("first", mark.isEmpty())
                .param("at", mark.map(List::getFirst).orElse(null))
                .param("id", mark.map(List::getLast).orElse(null))
                .param("limit", limit + 1)
                .query(Plans::heading)
                .list();
        return Slice.of(
                rows,
                limit,
                plan -> List.of(
                        String.valueOf(plan.supersededAt()), plan.id().value().toString()));
    }

    private Plan whole(Plan plan) {
        return plan.with(actions(plan.id()));
    }

    private static Plan heading(ResultSet rs, int n) throws SQLException {
        var superseded = rs.getObject("superseded_at", OffsetDateTime.class);
        return new Plan(
                new PlanId(rs.getObject("id", UUID.class)),
                rs.getString("title"),
                rs.getObject("starts", LocalDate.class),
                rs.getObject("ends", LocalDate.class),
                rs.getObject("adopted_at", OffsetDateTime.class).toInstant(),
                rs.getString("adopted_by"),
                superseded == null ? null : superseded.toInstant(),
                List.of());
    }

    /** An action of the plan in force, locked until the end of the transaction; then nobody else adds a point to it. */
    Optional<UUID> lockAction(int number) {
        return jdbc.sql("""
                        select a.id from plan.action a join plan.plan p on p.id = a.plan_id
                        where a.number = :number and p.superseded_at is null for update of a
                        """).param("number", number).query(UUID.class).optional();
    }

    int nextNumber(UUID action) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from plan.point where action_id = :action")
                .param("action", action)
                .query(Integer.class)
                .single();
    }

    private List<PlanAction> actions(PlanId plan) {
        var points = jdbc.sql(POINTS + " where a.plan_id = :plan order by a.number, p.number")
                .param("plan", plan.value())
                .query((rs, n) -> point(rs))
                .list();
        return jdbc.sql("select number, title, officer from plan.action where plan_id = :plan order by number")
                .param("plan", plan.value())
                .query((rs, n) -> {
                    var number = rs.getInt("number");
                    var own = points.stream()
                            .filter(point -> point.action() == number)
                            .toList();
                    return new PlanAction(number, rs.getString("title"), rs.getString("officer"), own);
                })
                .list();
    }

    /** A point of the plan in force. */
    Optional<PlanPoint> point(PointId id) {
        return jdbc.sql(POINTS + """
                         join plan.plan on plan.id = a.plan_id
                        where p.id = :id and plan.superseded_at is null
                        """)
                .param("id", id.value())
                .query((rs, n) -> point(rs))
                .optional();
    }

    /** Locks the row until the end of the transaction. */
    Optional<PlanPoint> lock(PointId id) {
        jdbc.sql("select id from plan.point where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
        return point(id);
    }

    void change(PlanPoint point) {
        jdbc.sql("""
                        update plan.point
                        set text = :text, officer = :officer, words = :words, due = :due, topic = :topic
                        where id = :id
                        """)
                .param("id", point.id().value())
                .param("text", point.text())
                .param("officer", point.officer())
                .param("words", point.words())
                .param("due", point.due())
                .param("topic", point.topic())
                .update();
    }

    private static PlanPoint point(ResultSet rs) throws SQLException {
        return new PlanPoint(
                new PointId(rs.getObject("id", UUID.class)),
                rs.getInt("action"),
                rs.getInt("number"),
                rs.getString("text"),
                rs.getString("officer"),
                rs.getString("words"),
                rs.getObject("due", LocalDate.class),
                rs.getString("topic"));
    }
}
