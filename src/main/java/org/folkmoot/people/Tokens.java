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
import java.util.Set;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Personal access tokens: {@code fmt_} and 256 random bits, of which the hash is kept. */
@Repository
class Tokens {

    static final String PREFIX = "fmt_";
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Tokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Token(
            UUID id,
            PersonId person,
            String name,
            Set<String> scopes,
            boolean practice,
            Instant createdAt,
            Instant endsAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {

        boolean valid(Instant now) {
            return revokedAt == null && now.isBefore(endsAt);
        }
    }

    void add(Token token, String text) {
        jdbc.sql("""
                        insert into people.access_token (id, person, name, hash, scopes, practice, created_at, ends_at)
                        values (:id, :person, :name, :hash, :scopes, :practice, :created, :ends)
                        """)
                .param("id", token.id())
                .param("person", token.person().value())
                .param("name", token.name())
                .param("hash", Secret.hash(text))
                .param("scopes", token.scopes().toArray(String[]::new))
                .param("practice", token.practice())
                .param("created", utc(token.createdAt()))
                .param("ends", utc(token.endsAt()))
                .update();
    }

    /** The actor behind a token, while it is valid and its owner active; notes that it was used. */
    Optional<Actor.Token> authenticate(String text) {
        var now = clock.instant();
        var found = jdbc.sql("""
                        select token.* from people.access_token token
                        join people.person on person.id = token.person
                        where token.hash = :hash and person.status = 'ACTIVE'
                        """)
                .param("hash", Secret.hash(text))
                .query(Tokens::token)
                .optional()
                .filter(token -> token.valid(now));
        found.filter(token -> token.lastUsedAt() == null
                        || token.lastUsedAt().plus(SEEN_EVERY).isBefore(now))
                .ifPresent(token -> used(token.id(), now));
        return found.map(token -> new Actor.Token(token.id(), token.person().value(), token.name(), token.scopes()));
    }

    boolean practice(UUID token) {
        return jdbc.sql("select practice from people.access_token where id = :id")
                .param("id", token)
                .query(Boolean.class)
                .single();
    }

    List<Token> of(PersonId person) {
        return jdbc.sql("select * from people.access_token where person = :person order by id desc")
                .param("person", person.value())
                .query(Tokens::token)
                .list();
    }

    Optional<Token> find(UUID token) {
        return jdbc.sql("select * from people.access_token where id = :id")
                .param("id", token)
                .query(Tokens::token)
                .optional();
    }

    void revoke(UUID token) {
        jdbc.sql("update people.access_token set revoked_at = :now where id = :id and revoked_at is null")
                .param("id", token)
                .param("now", utc(clock.instant()))
                .update();
    }

    void revokeAll(PersonId person) {
        jdbc.sql("update people.access_token set revoked_at = :now where person = :person and revoked_at is null")
                .param("person", person.value())
                .param("now", utc(clock.instant()))
                .update();
    }

    private void used(UUID token, Instant now) {
        jdbc.sql("update people.access_token set last_used_at = :now where id = :id")
                .param("id", token)
                .param("now", utc(now))
                .update();
    }

    private static Token token(ResultSet rs, int row) throws SQLException {
        return new Token(
                rs.getObject("id", UUID.class),
                new PersonId(rs.getObject("person", UUID.class)),
                rs.getString("name"),
                Set.of((String[]) rs.getArray("scopes").getArray()),
                rs.getBoolean("practice"),
                rs.getObject("created_at", OffsetDateTime.class).toInstant(),
                rs.getObject("ends_at", OffsetDateTime.class).toInstant(),
                instant(rs, "last_used_at"),
                instant(rs, "revoked_at"));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
