package org.folkmoot.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.foundation.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Persons {

    private final JdbcClient jdbc;
    private final Holdings holdings;
    private final Clock clock;

    Persons(JdbcClient jdbc, Holdings holdings, Clock clock) {
        this.jdbc = jdbc;
        this.holdings = holdings;
        this.clock = clock;
    }

    Optional<Person> find(PersonId id) {
        return jdbc.sql("select * from people.person where id = :id")
                .param("id", id.value())
                .query(Persons::person)
                .optional();
    }

    Optional<Person> byEmail(String email) {
        return jdbc.sql("select * from people.person where lower(email) = lower(:email)")
                .param("email", email)
                .query(Persons::person)
                .optional();
    }

    List<Person> named(Collection<PersonId> ids) {
        return jdbc.sql("select * from people.person where id = any(:ids)")
                .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(Persons::person)
                .list();
    }

    List<Person> active() {
        return jdbc.sql("select * from people.person where status = 'ACTIVE' order by name, id")
                .query(Persons::person)
                .list();
    }

    Set<PersonId> gone() {
        return Set.copyOf(jdbc.sql("select id from people.person where status = 'DISABLED'")
                .query((rs, n) -> new PersonId(rs.getObject("id", UUID.class)))
                .list());
    }

    /** In the order of their names. */
    Slice<Person> all(@Nullable String after, int limit) {
        var key = Slice.key(after, 2);
        var rows = jdbc.sql("""
                        select * from people.person where :first or (name, id) > (:name, :id)
                        order by name, id limit :limit
                        """)
                .param("first", key.isEmpty())
                .param("name", key.map(k -> k.get(0)).orElse(""))
                .param("id", key.map(k -> UUID.fromString(k.get(1))).orElse(new UUID(0, 0)))
                .param("limit", limit + 1)
                .query(Persons::person)
                .list();
        return Slice.of(rows, limit, p -> List.of(p.name(), p.id().value().toString()));
    }

    boolean none() {
        return jdbc.sql("select not exists (select from people.person)")
                .query(Boolean.class)
                .single();
    }

    /** Until the transaction ends nobody else adds, disables or re-grants, so that counting administrators is safe. */
    void lock() {
        jdbc.sql("lock table people.role_grant in share row exclusive mode").update();
    }

    void add(Person person) {
        jdbc.sql("""
                        insert into people.person (id, name, email, job_title, status, created_at)
                        values (:id, :name, :email, :job, :status, :now)
                        """)
                .param("id", person.id().value())
                .param("name", person.name())
                .param("email", person.email())
                .param("job", person.jobTitle())
                .param("status", person.status().name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void save(Person person) {
        jdbc.sql("""
                        update people.person set name = :name, email = :email, job_title = :job, status = :status
                        where id = :id
                        """)
                .param("id", person.id().value())
                .param("name", person.name())
                .param("email", person.email())
                .param("job", person.jobTitle())
                .param("status", person.status().name())
                .update();
        holdings.settle(person.id());
    }

    private static Person person(ResultSet rs, int row) throws SQLException {
        return new Person(
                new PersonId(rs.getObject("id", UUID.class)),
                rs.getString("name"),
                rs.getString("email"),
                rs.getString("job_title"),
                PersonStatus.valueOf(rs.getString("status")));
    }
}
