package org.folkmoot.elections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ElectionRows {

    private final JdbcClient jdbc;

    ElectionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Election election) {
        jdbc.sql("""
                        insert into elections.election (id, poll, area, begins_on, notice_on, poll_on, by_name, at)
                        values (:id, :poll, :area, :begins, :notice, :day, :by, :at)
                        """)
                .param("id", election.id())
                .param("poll", election.poll())
                .param("area", election.area())
                .param("begins", election.beginsOn())
                .param("notice", election.noticeOn())
                .param("day", election.pollOn())
                .param("by", election.by())
                .param("at", election.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Election> find(UUID id) {
        return jdbc.sql("select * from elections.election where id = :id")
                .param("id", id)
                .query(ElectionRows::election)
                .optional();
    }

    /** Latest poll first; a council has a few in a year. */
    List<Election> all() {
        return jdbc.sql("select * from elections.election order by poll_on desc, id desc limit 500")
                .query(ElectionRows::election)
                .list();
    }

    void remove(UUID id) {
        jdbc.sql("delete from elections.election where id = :id")
                .param("id", id)
                .update();
    }

    private static Election election(ResultSet rs, int n) throws SQLException {
        return new Election(
                rs.getObject("id", UUID.class),
                rs.getString("poll"),
                rs.getString("area"),
                rs.getObject("begins_on", LocalDate.class),
                rs.getObject("notice_on", LocalDate.class),
                rs.getObject("poll_on", LocalDate.class),
                rs.getString("by_name"),
                rs.getObject("at", OffsetDateTime.class).toInstant());
    }
}
