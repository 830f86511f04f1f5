package org.folkmoot.checks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.folkmoot.connections.ConnectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccessRequests {

    private final JdbcClient jdbc;

    AccessRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(AccessRequest request) {
        jdbc.sql("""
                        insert into checks.access_request (id, connection_id, portfolio_id, page_id, page_name, reason,
                            by_name, at, state, state_at)
                        values (:id, :connection, :portfolio, :page, :name, :reason, :by, :at, :state, :stateAt)
                        """)
                .param("id", request.id())
                .param("connection", request.connection().value())
                .param("portfolio", request.portfolio())
                .param("page", request.page())
                .param("name", request.pageName())
                .param("reason", request.reason())
                .param("by", request.by())
                .param("at", request.at().atOffset(ZoneOffset.UTC))
                .param("state", request.state().name())
                .param("stateAt", request.stateAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void follow(AccessRequest request) {
        jdbc.sql("""
                        update checks.access_request set page_name = :name, state = :state, state_at = :at where id = :id
                        """)
                .param("name", request.pageName())
                .param("state", request.state().name())
                .param("at", request.stateAt().atOffset(ZoneOffset.UTC))
                .param("id", request.id())
                .update();
    }

    List<AccessRequest> of(ConnectionId connection) {
        return jdbc.sql("select * from checks.access_request where connection_id = :connection order by at")
                .param("connection", connection.value())
                .query(AccessRequests::request)
                .list();
    }

    List<AccessRequest> newest(int limit) {
        return jdbc.sql("select * from checks.access_request order by at desc, id limit :limit")
                .param("limit", limit)
                .query(AccessRequests::request)
                .list();
    }

    private static AccessRequest request(ResultSet rs, int n) throws SQLException {
        return new AccessRequest(
                rs.getObject("id", UUID.class),
                new ConnectionId(rs.getObject("connection_id", UUID.class)),
                rs.getString("portfolio_id"),
                rs.getString("page_id"),
                rs.getString("page_name"),
                rs.getString("reason"),
                rs.getString("by_name"),
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                AccessRequest.State.valueOf(rs.getString("state")),
                rs.getObject("state_at", OffsetDateTime.class).toInstant());
    }
}
