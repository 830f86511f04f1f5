package org.folkmoot.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TrainingRows {

    private final JdbcClient jdbc;

    TrainingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Training training) {
        jdbc.sql("""
                        insert into training.training (id, person_id, held_on, words, by_name, at)
                        values (:id, :person, :day, :words, :by, :at)
                        """)
                .param("id", training.id())
                .param("person", training.person().value())
                .param("day", training.on())
                .param("words", training.words())
                .param("by", training.by())
                .param("at", training.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Training> find(UUID id) {
        return jdbc.sql("select * from training.training where id = :id")
                .param("id", id)
                .query(TrainingRows::training)
                .optional();
    }

    Map<PersonId, Training> newest() {
        return jdbc.sql("""
                        select distinct on (person_id) * from training.training
                        order by person_id, held_on desc, id desc
                        """).query(TrainingRows::training).list().stream()
                .collect(Collectors.toMap(Training::person, training -> training));
    }

    void remove(UUID id) {
        jdbc.sql("delete from training.training where id = :id").param("id", id).update();
    }

    private static Training training(ResultSet rs, int n) throws SQLException {
        return new Training(
                rs.getObject("id", UUID.class),
                new PersonId(rs.getObject("person_id", UUID.class)),
                rs.getObject("held_on", LocalDate.class),
                rs.getString("words"),
                rs.getString("by_name"),
                rs.getObject("at", OffsetDateTime.class).toInstant());
    }
}
