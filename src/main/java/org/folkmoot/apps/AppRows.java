package org.folkmoot.apps;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.networks.Network;
import org.folkmoot.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of each app, encrypted; the value that the network knew before is kept, for the connections that use it. */
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
                        set previous = case when apps.value.known_at is null
                                            then coalesce(apps.value.previous, apps.value.ciphertext)
                                            else apps.value.ciphertext end,
                            ciphertext = excluded.ciphertext, changed_at = excluded.changed_at, known_at = null
                        """)
                .param("network", network.key())
                .param("practice", practice)
                .param("field", field)
                .param("ciphertext", vault.seal(place(network, practice, field), value))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return false when something stood there already, which stays */
    boolean keepFirst(Network network, boolean practice, String field, String value, Instant now) {
        return jdbc.sql("""
                                insert into apps.value (network, practice, field, ciphertext, changed_at)
                                values (:network, :practice, :field, :ciphertext, :now)
                                on conflict (network, practice, field) do nothing
                                """)
                        .param("network", network.key())
                        .param("practice", practice)
                        .param("field", field)
                        .param("ciphertext", vault.seal(place(network, practice, field), value))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    void remove(Network network, boolean practice, String field) {
        jdbc.sql("delete from apps.value where network = :network and practice = :practice and field = :field")
                .param("network", network.key())
                .param("practice", practice)
                .param("field", field)
                .update();
    }

    /** @return whether any of it was not known before */
    boolean know(Network network, boolean practice, Instant now) {
        return jdbc.sql("""
                                update apps.value set known_at = :now
                                where network = :network and practice = :practice and known_at is null
                                """)
                        .param("network", network.key())
                        .param("practice", practice)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** When the network said that it knows all of it; empty while it has not, and where nothing was entered. */
    Optional<Instant> knownAt(Network network, boolean practice) {
        return jdbc.sql("""
                        select max(known_at) from apps.value where network = :network and practice = :practice
                        having count(*) > 0 and count(*) = count(known_at)
                        """)
                .param("network", network.key())
                .param("practice", practice)
                .query((rs, row) -> rs.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Nobody enters anything of it meanwhile. */
    void lock(Network network, boolean practice) {
        jdbc.sql("select 1 from apps.value where network = :network and practice = :practice for update")
                .param("network", network.key())
                .param("practice", practice)
                .query()
                .listOfRows();
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
