package org.folkmoot.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.foundation.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One-time links. A person has one of each purpose at most; a new one makes the earlier void. */
@Repository
class Links {

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    Links(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    enum Purpose {
        INVITATION(Duration.ofDays(7), "/invitation/"),
        PASSWORD(Duration.ofHours(1), "/password-reset/"),
        EMAIL(Duration.ofDays(1), "/email/");

        private final Duration lasts;
        private final String path;

        Purpose(Duration lasts, String path) {
            this.lasts = lasts;
            this.path = path;
        }
    }

    /** @param email the new address that following the link proves */
    record Link(UUID id, PersonId person, @Nullable String email, Instant endsAt) {}

    /** @return the path for the mail */
    String issue(Purpose purpose, PersonId person, @Nullable String email) {
        revoke(purpose, person);
        var secret = Secret.random();
        var now = clock.instant();
        jdbc.sql("""
                        insert into people.link (id, purpose, person, hash, email, created_at, ends_at)
                        values (:id, :purpose, :person, :hash, :email, :now, :ends)
                        """)
                .param("id", ids.next())
                .param("purpose", purpose.name())
                .param("person", person.value())
                .param("hash", secret.hash())
                .param("email", email)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ends", now.plus(purpose.lasts).atOffset(ZoneOffset.UTC))
                .update();
        return purpose.path + secret.text();
    }

    Optional<Link> find(Purpose purpose, String secret) {
        return jdbc.sql("""
                        select id, person, email, ends_at from people.link
                        where hash = :hash and purpose = :purpose and ends_at > :now
                        """)
                .param("hash", Secret.hash(secret))
                .param("purpose", purpose.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((rs, n) -> new Link(
                        rs.getObject("id", UUID.class),
                        new PersonId(rs.getObject("person", UUID.class)),
                        rs.getString("email"),
                        rs.getObject("ends_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Until when the invitation of somebody holds. */
    Optional<Instant> endOf(Purpose purpose, PersonId person) {
        return jdbc.sql("select ends_at from people.link where person = :person and purpose = :purpose")
                .param("person", person.value())
                .param("purpose", purpose.name())
                .query((rs, n) -> rs.getObject("ends_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** False when somebody was faster. */
    boolean use(Link link) {
        return jdbc.sql("delete from people.link where id = :id")
                        .param("id", link.id())
                        .update()
                == 1;
    }

    void revoke(Purpose purpose, PersonId person) {
        jdbc.sql("delete from people.link where person = :person and purpose = :purpose")
                .param("person", person.value())
                .param("purpose", purpose.name())
                .update();
    }

    void revokeAll(PersonId person) {
        jdbc.sql("delete from people.link where person = :person")
                .param("person", person.value())
                .update();
    }
}
