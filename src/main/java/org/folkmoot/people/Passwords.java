package org.folkmoot.people;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;

/**
 * Passwords as bcrypt hashes: it is what the platform brings along, needs no further library, and the prefix of the
 * delegating encoder lets a later algorithm take over at a person's next sign-in.
 */
@Repository
@EnableConfigurationProperties(PasswordSettings.class)
class Passwords {

    /** bcrypt looks at 72 bytes; longer passwords are refused when they are chosen, and so are never right. */
    static final int MOST_BYTES = 72;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PasswordEncoder encoder;

    /** Compared with when there is no such person, so that the answer takes as long. */
    private final String nobodys;

    Passwords(JdbcClient jdbc, Clock clock, PasswordSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.encoder = new DelegatingPasswordEncoder(
                "bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(settings.strength())));
        this.nobodys = encoder.encode(Secret.random().text());
    }

    void set(PersonId person, String password) {
        jdbc.sql("""
                        insert into people.password (person, hash, changed_at) values (:person, :hash, :now)
                        on conflict (person) do update set hash = excluded.hash, changed_at = excluded.changed_at
                        """)
                .param("person", person.value())
                .param("hash", encoder.encode(password))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean matches(PersonId person, String password) {
        return compare(hash(person), password);
    }

    /** The same work as for a person, for an address that is nobody's. */
    boolean matchesNobody(String password) {
        compare(nobodys, password);
        return false;
    }

    boolean exists(PersonId person) {
        return !hash(person).equals(nobodys);
    }

    private boolean compare(String hash, String password) {
        var tooLong = password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
        return encoder.matches(tooLong ? "" : password, hash) && !tooLong;
    }

    private String hash(PersonId person) {
        return jdbc.sql("select hash from people.password where person = :person")
                .param("person", person.value())
                .query(String.class)
                .optional()
                .orElse(nobodys);
    }
}
