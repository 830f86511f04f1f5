package org.folkmoot.people;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom one can continue as: the active people, in the order of their most powerful role. */
@Repository
class PracticePeople {

    private final JdbcClient jdbc;

    PracticePeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> all() {
        return jdbc.sql("""
                        select person.id, person.name, person.job_title,
                               array_remove(array_agg(distinct held.role), null) as roles
                        from people.person
                        left join people.role_grant held on held.person = person.id
                        left join people.role on role.key = held.role
                        where person.status = 'ACTIVE'
                        group by person.id
                        order by min(role.place) nulls last, person.name
                        """)
                .query((rs, n) -> new Row(
                        rs.getObject("id", UUID.class), rs.getString("name"), rs.getString("job_title"), List.of((String
                                        [])
                                rs.getArray("roles").getArray())))
                .list();
    }

    public record Row(UUID id, String name, String jobTitle, List<String> roles) {}
}
