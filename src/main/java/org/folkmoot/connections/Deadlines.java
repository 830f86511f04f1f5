package org.folkmoot.connections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.networks.Network;
import org.folkmoot.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people have entered in the calendar and is not done. */
@Repository
class Deadlines {

    private final JdbcClient jdbc;

    Deadlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Deadline deadline, Instant now) {
        jdbc.sql("""
                        insert into connections.deadline (id, kind, network, title, due_on, person, entered_at)
                        values (:id, :kind, :network, :title, :on, :person, :now)
                        """)
                .param("id", deadline.id())
                .param("kind", deadline.kind().name())
                .param("network", deadline.network().key())
                .param("title", deadline.title())
                .param("on", deadline.on())
                .param(
                        "person",
                        deadline.person() == null ? null : deadline.person().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Deadline> open() {
        return jdbc.sql("select * from connections.deadline where done_at is null order by due_on, id")
                .query(Deadlines::deadline)
                .list();
    }

    Optional<Deadline> find(UUID id) {
        return jdbc.sql("select * from connections.deadline where id = :id")
                .param("id", id)
                .query(Deadlines::deadline)
                .optional();
    }

    /** @return false when it was done already */
    boolean done(UUID id, String by, Instant now) {
        return jdbc.sql("""
                        update connections.deadline set done_at = :now, done_by = :by
                        where id = :id and done_at is null
                        """)
                        .param("id", id)
                        .param("by", by)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** @return false when as near a day was told already */
    boolean tell(UUID id, int days) {
        return jdbc.sql("""
                        update connections.deadline set told_days = :days
                        where id = :id and done_at is null and (told_days is null or told_days > :days)
                        """).param("id", id).param("days", days).update() == 1;
    }

    private static Deadline deadline(ResultSet rs, int row) throws SQLException {
        var person = rs.getObject("person", UUID.class);
        return new Deadline(
                rs.getObject("id", UUID.class),
                Deadline.Kind.valueOf(rs.getString("kind")),
                new Network(rs.getString("network")),
                rs.getString("title"),
                rs.getObject("due_on", LocalDate.class),
                person == null ? null : new PersonId(person));
    }
}
