package org.folkmoot.plan;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people stated about points; newest first. */
@Repository
class Statements {

    private final JdbcClient jdbc;

    Statements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, Statement statement) {
        jdbc.sql("""
                        insert into plan.statement (id, point_id, percent, words, by_name, at)
                        values (:id, :point, :percent, :words, :by, :at)
                        """)
                .param("id", id)
                .param("point", statement.point().value())
                .param("percent", statement.percent())
                .param("words", statement.words())
                .param("by", statement.by())
                .param("at", statement.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    Map<PointId, List<Statement>> of(PlanId plan) {
        return jdbc
                .sql("""
                        select s.point_id, s.percent, s.words, s.by_name, s.at
                        from plan.statement s
                        join plan.point p on p.id = s.point_id
                        join plan.action a on a.id = p.action_id
                        where a.plan_id = :plan
                        order by s.at desc, s.id desc
                        """)
                .param("plan", plan.value())
                .query((rs, n) -> new Statement(
                        new PointId(rs.getObject("point_id", UUID.class)),
                        rs.getInt("percent"),
                        rs.getString("words"),
                        rs.getString("by_name"),
                        rs.getObject("at", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Statement::point));
    }
}
