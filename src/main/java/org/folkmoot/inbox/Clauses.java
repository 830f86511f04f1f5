package org.folkmoot.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The clauses of the house rules that are in force; those that are over stay for what cited them. */
@Repository
class Clauses {

    private final JdbcClient jdbc;

    Clauses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Clause> inForce() {
        return jdbc.sql("select id, number, words from inbox.clause where ended_at is null order by number")
                .query(Clauses::clause)
                .list();
    }

    Optional<Clause> find(ClauseId id) {
        return jdbc.sql("select id, number, words from inbox.clause where id = :id and ended_at is null")
                .param("id", id.value())
                .query(Clauses::clause)
                .optional();
    }

    /** Behind all others; a number is never used again. */
    Clause add(ClauseId id, String words) {
        return jdbc.sql("""
                        insert into inbox.clause (id, number, words)
                        values (:id, (select coalesce(max(number), 0) + 1 from inbox.clause), :words)
                        returning id, number, words
                        """)
                .param("id", id.value())
                .param("words", words)
                .query(Clauses::clause)
                .single();
    }

    void reword(ClauseId id, String words) {
        jdbc.sql("update inbox.clause set words = :words where id = :id")
                .param("words", words)
                .param("id", id.value())
                .update();
    }

    void end(ClauseId id, Instant at) {
        jdbc.sql("update inbox.clause set ended_at = :at where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    private static Clause clause(ResultSet rs, int n) throws SQLException {
        return new Clause(new ClauseId(rs.getObject("id", UUID.class)), rs.getInt("number"), rs.getString("words"));
    }
}
