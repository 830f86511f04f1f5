package org.folkmoot.people;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SecondFactors {

    private final JdbcClient jdbc;

    SecondFactors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the person has proved an authenticator of their own. */
    boolean enrolled(PersonId person) {
        return jdbc.sql("""
                        select exists (select from people.second_factor
                        where person = :person and confirmed_at is not null)
                        """)
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }
}
