package org.folkmoot.people;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;

/**
 * Passwords as bcrypt hashes of strength 12: it is what the platform brings along, needs no further library, and the
 * prefix of the delegating encoder lets a later algorithm take over at a person's next sign-in.
 */
@Repository
class Passwords {

    private static final PasswordEncoder ENCODER =
            new DelegatingPasswordEncoder("bcrypt", java.util.Map.of("bcrypt", new BCryptPasswordEncoder(12)));

    /** Compared with when there is no such person, so that the answer takes as long. */
    private static final String NOBODYS = ENCODER.encode(Secret.random().text());

    /** bcrypt looks at 72 bytes; longer passwords are refused when they are chosen, and so are never right. */
    static final int MOST_BYTES = 72;

    private final JdbcClient jdbc;
    private final Clock clock;

    Passwords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void set(PersonId person, String password) {
        jdbc.sql("""
                        insert into people.password (person, hash, changed_at) values (:person, :hash, :now)
                        on conflict (person) do update set hash = excluded.hash, changed_at = excluded.changed_at
                        """)
                .param("person", person.value())
                .param("hash", ENCODER.encode(password))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean matches(PersonId person, String password) {
        return compare(hash(person), password);
    }

    /** The same work as for a person, for an address that is nobody's. */
    boolean matchesNobody(String password) {
        compare(NOBODYS, password);
        return false;
    }

    boolean exists(PersonId person) {
        return !hash(person).equals(NOBODYS);
    }

    private static boolean compare(String hash, String password) {
        var tooLong = password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
        return ENCODER.matches(tooLong ? "" : password, hash) && !tooLong;
    }

    private String hash(PersonId person) {
        return jdbc.sql("select hash from people.password where person = :person")
                .param("person", person.value())
                .query(String.class)
                .optional()
                .orElse(NOBODYS);
    }
}
