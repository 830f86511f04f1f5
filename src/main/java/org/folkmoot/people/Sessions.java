package org.folkmoot.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.foundation.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions in PostgreSQL, so that any node knows them and ending one counts at once. */
@Repository
class Sessions {

    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    Sessions(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return what the cookie carries */
    Secret open(PersonId person, Proof proof, String address, String agent) {
        var secret = Secret.random();
        var now = clock.instant();
        jdbc.sql("""
                        insert into people.session (id, hash, person, proof, created_at, seen_at, ends_at, address, agent)
                        values (:id, :hash, :person, :proof, :now, :now, :ends, :address, :agent)
                        """)
                .param("id", ids.next())
                .param("hash", secret.hash())
                .param("person", person.value())
                .param("proof", proof.name())
                .param("now", utc(now))
                .param("ends", utc(now.plus(proof == Proof.CODE_DUE ? Session.CODE_TIME : Session.LONGEST)))
                .param("address", address)
                .param("agent", agent.substring(0, Math.min(agent.length(), 300)))
                .update();
        return secret;
    }

    /** The session of a cookie, while it lasts and its person is active. */
    Optional<Session> find(String cookie) {
        var now = clock.instant();
        var found = jdbc.sql("""
                        select session.* from people.session
                        join people.person on person.id = session.person
                        where session.hash = :hash and person.status = 'ACTIVE'
                        """)
                .param("hash", Secret.hash(cookie))
                .query(Sessions::session)
                .optional()
                .filter(session -> !session.over(now));
        found.filter(session -> session.seenAt().plus(SEEN_EVERY).isBefore(now))
                .ifPresent(session -> seen(session.id(), now));
        return found;
    }

    List<Session> of(PersonId person) {
        return jdbc
                .sql("select * from people.session where person = :person and proof <> 'CODE_DUE' order by id desc")
                .param("person", person.value())
                .query(Sessions::session)
                .list()
                .stream()
                .filter(session -> !session.over(clock.instant()))
                .toList();
    }

    boolean practice(UUID session) {
        return jdbc.sql("select exists (select from people.session where id = :id and proof = 'PRACTICE')")
                .param("id", session)
                .query(Boolean.class)
                .single();
    }

    void end(UUID session, PersonId person) {
        jdbc.sql("delete from people.session where id = :id and person = :person")
                .param("id", session)
                .param("person", person.value())
                .update();
    }

    void endAll(PersonId person) {
        jdbc.sql("delete from people.session where person = :person")
                .param("person", person.value())
                .update();
    }

    void endOthers(PersonId person, UUID kept) {
        jdbc.sql("delete from people.session where person = :person and id <> :kept")
                .param("person", person.value())
                .param("kept", kept)
                .update();
    }

    void sweep() {
        jdbc.sql("delete from people.session where ends_at < :now or seen_at < :idle")
                .param("now", utc(clock.instant()))
                .param("idle", utc(clock.instant().minus(Session.IDLE)))
                .update();
    }

    private void seen(UUID session, Instant now) {
        jdbc.sql("update people.session set seen_at = :now where id = :id and seen_at < :now")
                .param("id", session)
                .param("now", utc(now))
                .update();
    }

    private static Session session(ResultSet rs, int row) throws SQLException {
        return new Session(
                rs.getObject("id", UUID.class),
                new PersonId(rs.getObject("person", UUID.class)),
                Proof.valueOf(rs.getString("proof")),
                instant(rs, "created_at"),
                instant(rs, "seen_at"),
                instant(rs, "ends_at"),
                rs.getString("address"),
                rs.getString("agent"));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
