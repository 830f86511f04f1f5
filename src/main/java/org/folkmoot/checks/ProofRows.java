package org.folkmoot.checks;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProofRows {

    private final JdbcClient jdbc;

    ProofRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Proof proof, String by, Instant at) {
        jdbc.sql("""
                        insert into checks.proof (id, name, mime, data, scope, added_by, added_at)
                        values (:id, :name, :mime, :data, :scope, :by, :at)
                        """)
                .param("id", proof.id().value())
                .param("name", proof.name())
                .param("mime", proof.mime())
                .param("data", proof.data())
                .param("scope", proof.scope())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Proof> find(ProofId id) {
        return jdbc.sql("select * from checks.proof where id = :id")
                .param("id", id.value())
                .query((rs, n) -> new Proof(
                        id,
                        rs.getString("name"),
                        rs.getString("mime"),
                        rs.getBytes("data"),
                        rs.getObject("scope", UUID.class)))
                .optional();
    }
}
