package org.folkmoot.distribution;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Sendings {

    private final JdbcClient jdbc;
    private final Ids ids;

    Sendings(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** A mail that waits for its minute. */
    record Letter(
            UUID id,
            String name,
            String email,
            @Nullable UUID person,
            String why,
            String subject,
            String body,
            String list,
            boolean mandatory) {}

    void add(UUID id, UUID list, String subject, String body, String name, Instant at, List<Contact> contacts) {
        jdbc.sql("""
                        insert into distribution.sending (id, list_id, subject, body, name, at)
                        values (:id, :list, :subject, :body, :name, :at)
                        """)
                .param("id", id)
                .param("list", list)
                .param("subject", subject)
                .param("body", body)
                .param("name", name)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        contacts.forEach(contact -> jdbc.sql("""
                        insert into distribution.letter (id, sending_id, name, email, person_id, why)
                        values (:id, :sending, :name, :email, :person, :why)
                        """)
                .param("id", ids.next())
                .param("sending", id)
                .param("name", contact.name())
                .param("email", contact.email())
                .param("person", contact.person(), java.sql.Types.OTHER)
                .param("why", String.join("; ", contact.why()))
                .update());
    }

    /** Newest first. */
    List<Sending> of(UUID list, int most) {
        return jdbc.sql("""
                        select s.id, s.list_id, s.subject, s.body, s.name, s.at, count(l.id) as letters,
                            count(l.sent_at) as sent
                        from distribution.sending s left join distribution.letter l on l.sending_id = s.id
                        where s.list_id = :list group by s.id order by s.at desc limit :most
                        """)
                .param("list", list)
                .param("most", most)
                .query((rs, n) -> new Sending(
                        rs.getObject("id", UUID.class),
                        rs.getObject("list_id", UUID.class),
                        rs.getString("subject"),
                        rs.getString("body"),
                        rs.getString("name"),
                        rs.getObject("at", OffsetDateTime.class).toInstant(),
                        rs.getInt("letters"),
                        rs.getInt("sent")))
                .list();
    }

    /** Oldest first, locked for this transaction. */
    List<Letter> waiting(int most) {
        return jdbc.sql("""
                        select l.id, l.name, l.email, l.person_id, l.why, s.subject, s.body, d.name as list, d.mandatory
                        from distribution.letter l join distribution.sending s on s.id = l.sending_id
                            join distribution.list d on d.id = s.list_id
                        where l.sent_at is null order by l.id limit :most for update of l skip locked
                        """)
                .param("most", most)
                .query((rs, n) -> new Letter(
                        rs.getObject("id", UUID.class),
                        rs.getString("name"),
                        rs.getString("email"),
                        rs.getObject("person_id", UUID.class),
                        rs.getString("why"),
                        rs.getString("subject"),
                        rs.getString("body"),
                        rs.getString("list"),
                        rs.getBoolean("mandatory")))
                .list();
    }

    void sent(UUID letter, Instant at) {
        jdbc.sql("update distribution.letter set sent_at = :at where id = :id")
                .param("id", letter)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
