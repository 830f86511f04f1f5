package org.folkmoot.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.folkmoot.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Keyholders {

    private final JdbcClient jdbc;

    Keyholders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those who hold it now, by name; then those who are gone. */
    List<Keyholder> of(AccountId account) {
        return jdbc.sql("""
                        select * from register.keyholder where account_id = :account
                        order by gone_on desc nulls first, lower(name), id
                        """)
                .param("account", account.value())
                .query(Keyholders::keyholder)
                .list();
    }

    /** Of every account, those who hold it now. */
    List<Keyholder> all() {
        return jdbc.sql("select * from register.keyholder where gone_on is null order by account_id, lower(name), id")
                .query(Keyholders::keyholder)
                .list();
    }

    void add(Keyholder keyholder) {
        jdbc.sql("""
                        insert into register.keyholder (id, account_id, name, task, person_id, source, seen_on, gone_on)
                        values (:id, :account, :name, :task, :person, :source, :seen, :gone)
                        """)
                .param("id", keyholder.id())
                .param("account", keyholder.account().value())
                .param("name", keyholder.name())
                .param("task", keyholder.task())
                .param(
                        "person",
                        keyholder.person() == null ? null : keyholder.person().value())
                .param("source", keyholder.source().name())
                .param("seen", keyholder.seenOn())
                .param("gone", keyholder.goneOn())
                .update();
    }

    void seen(UUID id, String task, LocalDate day) {
        jdbc.sql("update register.keyholder set task = :task, seen_on = :day, gone_on = null where id = :id")
                .param("id", id)
                .param("task", task)
                .param("day", day)
                .update();
    }

    void gone(UUID id, LocalDate day) {
        jdbc.sql("update register.keyholder set gone_on = :day where id = :id and gone_on is null")
                .param("id", id)
                .param("day", day)
                .update();
    }

    private static Keyholder keyholder(ResultSet rs, int n) throws SQLException {
        var person = rs.getObject("person_id", UUID.class);
        return new Keyholder(
                rs.getObject("id", UUID.class),
                new AccountId(rs.getObject("account_id", UUID.class)),
                rs.getString("name"),
                rs.getString("task"),
                person == null ? null : new PersonId(person),
                Keyholder.Source.valueOf(rs.getString("source")),
                rs.getObject("seen_on", LocalDate.class),
                rs.getObject("gone_on", LocalDate.class));
    }
}
