package org.folkmoot.risk;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people added to the control sheet. */
@Repository
class Controls {

    private final JdbcClient jdbc;

    Controls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Added(
            String control,
            ControlLine.@Nullable Status status,
            String comments,
            String residual,
            String improvements,
            String by) {}

    Map<String, Added> all() {
        return jdbc
                .sql("select * from risk.control")
                .query((rs, n) -> {
                    var status = rs.getString("status");
                    return new Added(
                            rs.getString("control"),
                            status == null ? null : ControlLine.Status.valueOf(status),
                            rs.getString("comments"),
                            rs.getString("residual"),
                            rs.getString("improvements"),
                            rs.getString("by_name"));
                })
                .list()
                .stream()
                .collect(Collectors.toMap(Added::control, one -> one));
    }

    void save(Added added, Instant at) {
        jdbc.sql("""
                        insert into risk.control (control, status, comments, residual, improvements, by_name, at)
                        values (:control, :status, :comments, :residual, :improvements, :by, :at)
                        on conflict (control) do update set status = excluded.status, comments = excluded.comments,
                            residual = excluded.residual, improvements = excluded.improvements,
                            by_name = excluded.by_name, at = excluded.at
                        """)
                .param("control", added.control())
                .param("status", added.status() == null ? null : added.status().name())
                .param("comments", added.comments())
                .param("residual", added.residual())
                .param("improvements", added.improvements())
                .param("by", added.by())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
