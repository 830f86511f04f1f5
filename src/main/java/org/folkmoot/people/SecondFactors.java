package org.folkmoot.people;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.folkmoot.foundation.Actor;
import org.folkmoot.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Authenticators, whose keys are encrypted, and recovery codes. */
@Repository
class SecondFactors {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 10;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    SecondFactors(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
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

    /** A token stands for two factors when its owner has an authenticator, or made it in a practice sign-in. */
    boolean behind(Actor.Token token) {
        return enrolled(new PersonId(token.owner()))
                || jdbc.sql("""
                                select exists (select from people.access_token
                                where id = :id and practice and revoked_at is null)
                                """).param("id", token.id()).query(Boolean.class).single();
    }

    /** Whether what this person may do asks for a second factor. */
    boolean needed(PersonId person) {
        return jdbc.sql("""
                        select exists (select from people.role_grant held
                        join people.role_permission bundle on bundle.role = held.role
                        where held.person = :person and bundle.permission = any(:permissions))
                        """)
                .param("person", person.value())
                .param("permissions", Permission.needingSecondFactor().toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /** The secret that waits for its first code; asked for again, it stays the same. */
    String pending(PersonId person) {
        jdbc.sql("""
                        insert into people.second_factor (person, sealed, created_at) values (:person, :sealed, :now)
                        on conflict (person) do nothing
                        """)
                .param("person", person.value())
                .param("sealed", vault.seal(place(person), Totp.newSecret()))
                .param("now", now())
                .update();
        return secret(person).orElseThrow();
    }

    /** Marks the step as used; a step used before, or an earlier one, is no proof. */
    boolean prove(PersonId person, String code) {
        var secret = secret(person);
        var step = secret.isEmpty()
                ? OptionalLong.empty()
                : Totp.step(secret.get(), code.replaceAll("\\s", ""), clock.instant());
        return step.isPresent()
                && jdbc.sql("""
                                        update people.second_factor
                                        set last_step = :step, confirmed_at = coalesce(confirmed_at, :now)
                                        where person = :person and last_step < :step
                                        """)
                                .param("person", person.value())
                                .param("step", step.getAsLong())
                                .param("now", now())
                                .update()
                        == 1;
    }

    /** New codes; all earlier ones are void. Shown once, kept as hashes. */
    List<String> newRecoveryCodes(PersonId person) {
        jdbc.sql("delete from people.recovery_code where person = :person")
                .param("person", person.value())
                .update();
        var codes = Stream.generate(SecondFactors::recoveryCode).limit(CODES).toList();
        codes.forEach(code -> jdbc.sql("insert into people.recovery_code (person, hash) values (:person, :hash)")
                .param("person", person.value())
                .param("hash", Secret.hash(normal(code)))
                .update());
        return codes;
    }

    boolean useRecoveryCode(PersonId person, String code) {
        return jdbc.sql("""
                        update people.recovery_code set used_at = :now
                        where person = :person and hash = :hash and used_at is null
                        """)
                        .param("person", person.value())
                        .param("hash", Secret.hash(normal(code)))
                        .param("now", now())
                        .update()
                == 1;
    }

    int recoveryCodesLeft(PersonId person) {
        return jdbc.sql("select count(*) from people.recovery_code where person = :person and used_at is null")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    void remove(PersonId person) {
        for (var table : List.of("people.second_factor", "people.recovery_code")) {
            jdbc.sql("delete from " + table + " where person = :person")
                    .param("person", person.value())
                    .update();
        }
    }

    private Optional<String> secret(PersonId person) {
        return jdbc.sql("select sealed from people.second_factor where person = :person")
                .param("person", person.value())
                .query(byte[].class)
                .optional()
                .map(stored -> vault.open(place(person), stored));
    }

    static String place(PersonId person) {
        return "people.second_factor/" + person.value();
    }

    /** Sixteen letters and digits of Base32: 80 bits, out of reach for guessing even without a slow hash. */
    private static String recoveryCode() {
        var bytes = new byte[10];
        RANDOM.nextBytes(bytes);
        return Base32.encode(bytes).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1-");
    }

    private static String normal(String code) {
        return code.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", "");
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
