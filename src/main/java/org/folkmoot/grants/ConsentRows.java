package org.folkmoot.grants;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Target;
import org.folkmoot.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Consents under way. Verifiers, keys and tokens are encrypted for this one row, and gone as soon as it is used or late. */
@Repository
class ConsentRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<Target>> TARGETS = new TypeReference<>() {};
    private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Vault vault;

    ConsentRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * @param state kept as its hash only
     * @param browser hash of the word that the person's browser keeps; empty when a program asked
     */
    void insert(Consent consent, byte[] state, byte[] browser, Map<String, String> asked, Map<String, String> kept) {
        jdbc.sql("""
                        insert into grants.consent (id, network, practice, connection_id, person_id, status, address,
                            redirect, state, browser, asked, kept, problems, started_at, ends_at)
                        values (:id, :network, :practice, :connection, :person, :status, :address, :redirect, :state,
                            :browser, :asked::jsonb, :kept, '[]'::jsonb, :started, :ends)
                        """)
                .param("id", consent.id().value())
                .param("network", consent.network().key())
                .param("practice", consent.practice())
                .param(
                        "connection",
                        consent.connection() == null
                                ? null
                                : consent.connection().value())
                .param("person", consent.person())
                .param("status", consent.status().name())
                .param("address", consent.address().toString())
                .param("redirect", consent.redirect().toString())
                .param("state", state)
                .param("browser", browser)
                .param("asked", JSON.writeValueAsString(asked))
                .param("kept", seal(consent.id(), "kept", kept))
                .param("started", at(consent.startedAt()))
                .param("ends", at(consent.endsAt()))
                .update();
    }

    Optional<Consent> find(ConsentId id) {
        return jdbc.sql("select * from grants.consent where id = :id")
                .param("id", id.value())
                .query(ConsentRows::consent)
                .optional();
    }

    Optional<Consent> byState(byte[] state) {
        return jdbc.sql("select * from grants.consent where state = :state")
                .param("state", state)
                .query(ConsentRows::consent)
                .optional();
    }

    byte[] browser(ConsentId id) {
        return jdbc.sql("select browser from grants.consent where id = :id")
                .param("id", id.value())
                .query(byte[].class)
                .single();
    }

    Map<String, String> asked(ConsentId id) {
        return JSON.readValue(
                jdbc.sql("select asked::text from grants.consent where id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single(),
                TEXTS);
    }

    Map<String, String> kept(ConsentId id) {
        return JSON.readValue(open(id, "kept"), TEXTS);
    }

    List<Target> targets(ConsentId id) {
        return JSON.readValue(open(id, "targets"), TARGETS);
    }

    /** @return false when somebody was here with the same state before */
    boolean take(ConsentId id) {
        return jdbc.sql("update grants.consent set status = 'RETURNED' where id = :id and status = 'ASKED'")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    void granted(ConsentId id, List<Target> targets, Instant endsAt) {
        jdbc.sql("""
                        update grants.consent set status = 'GRANTED', kept = null, targets = :targets, ends_at = :ends
                        where id = :id
                        """)
                .param("id", id.value())
                .param("targets", seal(id, "targets", targets))
                .param("ends", at(endsAt))
                .update();
    }

    void refused(ConsentId id, List<Problem> problems) {
        jdbc.sql("""
                        update grants.consent set status = 'REFUSED', kept = null, problems = :problems::jsonb
                        where id = :id
                        """)
                .param("id", id.value())
                .param("problems", JSON.writeValueAsString(problems))
                .update();
    }

    void used(ConsentId id) {
        jdbc.sql("update grants.consent set status = 'USED', kept = null, targets = null where id = :id")
                .param("id", id.value())
                .update();
    }

    /** What is too late and still holds secrets. */
    List<Consent> lapsed(Instant now) {
        return jdbc.sql("""
                        select * from grants.consent
                        where ends_at <= :now and (kept is not null or targets is not null)
                        """).param("now", at(now)).query(ConsentRows::consent).list();
    }

    /** @return false when somebody came back at the last moment, and it waits for a choice now */
    boolean forget(ConsentId id, Instant now) {
        return jdbc.sql("""
                        update grants.consent set kept = null, targets = null where id = :id and ends_at <= :now
                        """).param("id", id.value()).param("now", at(now)).update() == 1;
    }

    private byte[] seal(ConsentId id, String what, Object value) {
        return vault.seal(place(id, what), JSON.writeValueAsString(value));
    }

    private String open(ConsentId id, String what) {
        var column = what.equals("kept") ? "kept" : "targets";
        var sealed = jdbc.sql("select " + column + " from grants.consent where id = :id and " + column + " is not null")
                .param("id", id.value())
                .query(byte[].class)
                .optional();
        return sealed.map(bytes -> vault.open(place(id, what), bytes)).orElse(what.equals("kept") ? "{}" : "[]");
    }

    private static String place(ConsentId id, String what) {
        return "consent/" + id.value() + "/" + what;
    }

    private static Consent consent(ResultSet rs, int n) throws SQLException {
        var connection = rs.getObject("connection_id", UUID.class);
        return new Consent(
                new ConsentId(rs.getObject("id", UUID.class)),
                new Network(rs.getString("network")),
                rs.getBoolean("practice"),
                connection == null ? null : new ConnectionId(connection),
                rs.getObject("person_id", UUID.class),
                Consent.Status.valueOf(rs.getString("status")),
                URI.create(rs.getString("address")),
                URI.create(rs.getString("redirect")),
                JSON.readValue(rs.getString("problems"), PROBLEMS),
                rs.getObject("started_at", OffsetDateTime.class).toInstant(),
                rs.getObject("ends_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
