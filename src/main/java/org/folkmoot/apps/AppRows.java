package org.folkmoot.apps;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.folkmoot.networks.Network;
import org.folkmoot.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of each app, encrypted; the value before is kept, so that connections that use it can be found. */
@Repository
class AppRows {

    private final JdbcClient jdbc;
    private final Vault vault;

    AppRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    Map<String, String> values(Network network, boolean practice) {
        return read(network, practice, "ciphertext");
    }

    Map<String, String> earlier(Network network, boolean practice) {
        return read(network, practice, "previous");
    }

    void keep(Network network, boolean practice, String field, String value, Instant now) {
        jdbc.sql("""
                        insert into apps.value (network, practice, field, ciphertext, changed_at)
                        values (:network, :practice, :field, :ciphertext, :now)
                        on conflict (network, practice, field) do update
                        set previous = apps.value.ciphertext, ciphertext = excluded.ciphertext,
                            changed_at = excluded.changed_at
                        """)
                .param("network", network.key())
                .param("practice", practice)
                .param("field", field)
                .param("ciphertext", vault.seal(place(network, practice, field), value))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(Network network, boolean practice, String field) {
        jdbc.sql("delete from apps.value where network = :network and practice = :practice and field = :field")
                .param("network", network.key())
                .param("practice", practice)
                .param("field", field)
                .update();
    }

    private Map<String, String> read(Network network, boolean practice, String column) {
        var values = new HashMap<String, String>();
        jdbc.sql("""
                        select field, ciphertext, previous from apps.value
                        where network = :network and practice = :practice
                        """)
                .param("network", network.key())
                .param("practice", practice)
                .query(rs -> {
                    var field = rs.getString("field");
                    var sealed = rs.getBytes(column);
                    if (sealed != null) {
                        values.put(field, vault.open(place(network, practice, field), sealed));
                    }
                });
        return values;
    }

    private static String place(Network network, boolean practice, String field) {
        return "app/" + network.key() + (practice ? "/practice/" : "/") + field;
    }
}
