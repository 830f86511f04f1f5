package org.folkmoot.installation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.folkmoot.people.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secret in the link that sets up a new installation. Only its hash is kept; each start makes a new one until
 * somebody has come, and then there is none any more.
 */
@Repository
class FirstLink {

    private final JdbcClient jdbc;
    private final People people;
    private final SecureRandom random = new SecureRandom();

    FirstLink(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** @return the new secret, to be printed once; empty when the installation has its people */
    @Transactional
    Optional<String> renew() {
        jdbc.sql("delete from installation.first_link").update();
        if (!people.none()) {
            return Optional.empty();
        }
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("insert into installation.first_link (single, hash) values (true, :hash)")
                .param("hash", hash(secret))
                .update();
        return Optional.of(secret);
    }

    boolean valid(String secret) {
        return people.none()
                && jdbc.sql("select count(*) from installation.first_link where hash = :hash")
                                .param("hash", hash(secret))
                                .query(Long.class)
                                .single()
                        == 1;
    }

    /** @return true for one caller only, however many come at once */
    boolean redeem(String secret) {
        return jdbc.sql("delete from installation.first_link where hash = :hash")
                        .param("hash", hash(secret))
                        .update()
                == 1;
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
