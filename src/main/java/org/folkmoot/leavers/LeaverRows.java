package org.folkmoot.leavers;

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
import org.folkmoot.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LeaverRows {

    private final JdbcClient jdbc;

    LeaverRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when they have been named for this day already */
    boolean add(Leaver leaver) {
        return jdbc.sql("""
                                insert into leavers.leaver (id, email, person, name, left_on, arrived_at, worked_at)
                                values (:id, :email, :person, :name, :left, :arrived, :worked)
                                on conflict do nothing
                                """)
                        .param("id", leaver.id())
                        .param("email", leaver.email())
                        .param(
                                "person",
                                leaver.person() == null ? null : leaver.person().value())
                        .param("name", leaver.name())
                        .param("left", leaver.leftOn())
                        .param("arrived", leaver.arrivedAt().atOffset(ZoneOffset.UTC))
                        .param(
                                "worked",
                                leaver.workedAt() == null
                                        ? null
                                        : leaver.workedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Leaver> find(String email, LocalDate leftOn) {
        return jdbc.sql("select * from leavers.leaver where lower(email) = lower(:email) and left_on = :left")
                .param("email", email)
                .param("left", leftOn)
                .query(LeaverRows::leaver)
                .optional();
    }

    /** The newest that names this person. */
    Optional<Leaver> of(PersonId person) {
        return jdbc.sql("""
                        select * from leavers.leaver where person = :person
                        order by worked_at desc nulls last, arrived_at desc limit 1
                        """)
                .param("person", person.value())
                .query(LeaverRows::leaver)
                .optional();
    }

    /** Newest first. */
    Slice<Leaver> all(@Nullable String after, int limit) {
        var key = Slice.key(after, 2);
        var rows = jdbc.sql("select * from leavers.leaver"
                        + key.map(mark -> " where (arrived_at, id) < (cast(:at as timestamptz), cast(:id as uuid))")
                                .orElse("")
                        + " order by arrived_at desc, id desc limit :limit")
                .param("at", key.map(List::getFirst).orElse(null))
                .param("id", key.map(List::getLast).orElse(null))
                .param("limit", limit + 1)
                .query(LeaverRows::leaver)
                .list();
        return Slice.of(
                rows,
                limit,
                leaver -> List.of(leaver.arrivedAt().toString(), leaver.id().toString()));
    }

    /** Those whose last day has come and who still may sign in. */
    List<Leaver> due(LocalDate today) {
        return jdbc.sql("""
                        select * from leavers.leaver
                        where worked_at is null and handed_over_at is null and left_on <= :today order by arrived_at
                        """).param("today", today).query(LeaverRows::leaver).list();
    }

    int open() {
        return jdbc.sql("select count(*) from leavers.leaver where worked_at is not null and handed_over_at is null")
                .query(Integer.class)
                .single();
    }

    void worked(UUID id, PersonId person, String name, Instant at) {
        jdbc.sql("""
                        update leavers.leaver set person = :person, name = :name, worked_at = :at, refused = null
                        where id = :id
                        """)
                .param("id", id)
                .param("person", person.value())
                .param("name", name)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void refused(UUID id, String key) {
        jdbc.sql("update leavers.leaver set refused = :key where id = :id")
                .param("id", id)
                .param("key", key)
                .update();
    }

    void handedOver(UUID id, Instant at, String by) {
        jdbc.sql("update leavers.leaver set handed_over_at = :at, handed_over_by = :by where id = :id")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    private static Leaver leaver(ResultSet rs, int n) throws SQLException {
        var person = rs.getObject("person", UUID.class);
        return new Leaver(
                rs.getObject("id", UUID.class),
                rs.getString("email"),
                person == null ? null : new PersonId(person),
                rs.getString("name"),
                rs.getObject("left_on", LocalDate.class),
                rs.getObject("arrived_at", OffsetDateTime.class).toInstant(),
                instant(rs, "worked_at"),
                rs.getString("refused"),
                instant(rs, "handed_over_at"),
                rs.getString("handed_over_by"));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
