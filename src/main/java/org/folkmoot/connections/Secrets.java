package org.folkmoot.connections;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.folkmoot.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Credentials, encrypted; only {@link Sessions} and webhook checks read them. */
@Repository
class Secrets {

    private final JdbcClient jdbc;
    private final Vault vault;

    Secrets(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    Map<String, String> of(ConnectionId connection) {
        var secrets = new HashMap<String, String>();
        jdbc.sql("select field, ciphertext from connections.secret where connection_id = :id")
                .param("id", connection.value())
                .query(rs -> {
                    var field = rs.getString("field");
                    secrets.put(field, vault.open(place(connection, field), rs.getBytes("ciphertext")));
                });
        return secrets;
    }

    /**
     * Keeps the new ones, and the one that last proved itself beside each until the new one has done so too. An empty one
     * never takes the place of one that may still be good.
     */
    void keep(ConnectionId connection, Map<String, String> secrets, Instant now) {
        var before = of(connection);
        secrets.forEach((field, secret) -> {
            if (!secret.isBlank() && !secret.equals(before.get(field))) {
                keep(connection, field, secret, now);
            }
        });
    }

    /** The new ones work: the ones before are destroyed. */
    void proved(ConnectionId connection) {
        jdbc.sql("update connections.secret set previous = null where connection_id = :id and previous is not null")
                .param("id", connection.value())
                .update();
    }

    /**
     * The new ones and those before change places.
     *
     * @return false when there are none before
     */
    boolean exchange(ConnectionId connection) {
        return jdbc.sql("""
                        update connections.secret set ciphertext = previous, previous = ciphertext
                        where connection_id = :id and previous is not null
                        """).param("id", connection.value()).update() > 0;
    }

    void forget(ConnectionId connection) {
        jdbc.sql("delete from connections.secret where connection_id = :id")
                .param("id", connection.value())
                .update();
    }

    private void keep(ConnectionId connection, String field, String secret, Instant now) {
        jdbc.sql("""
                        insert into connections.secret (connection_id, field, ciphertext, changed_at)
                        values (:id, :field, :ciphertext, :now)
                        on conflict (connection_id, field) do update
                        set ciphertext = excluded.ciphertext, changed_at = excluded.changed_at,
                            previous = coalesce(connections.secret.previous, connections.secret.ciphertext)
                        """)
                .param("id", connection.value())
                .param("field", field)
                .param("ciphertext", vault.seal(place(connection, field), secret))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String place(ConnectionId connection, String field) {
        return connection.value() + "/" + field;
    }
}
