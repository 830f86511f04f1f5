package org.folkmoot.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.register.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class Proofs {

    private final JdbcClient jdbc;

    Proofs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Proof> all() {
        return jdbc.sql(
                        "select account_id, kind, page, state, checked_at from directory.proof order by account_id, kind")
                .query(Proofs::proof)
                .list();
    }

    /** What was found earlier and was not looked for this time is forgotten. */
    @Transactional
    public void replace(List<Proof> found) {
        jdbc.sql("delete from directory.proof").update();
        for (var proof : found) {
            jdbc.sql("""
                            insert into directory.proof (account_id, kind, page, state, checked_at)
                            values (:account, :kind, :page, :state, :at)
                            """)
                    .param("account", proof.account().value())
                    .param("kind", proof.kind().name())
                    .param("page", proof.page())
                    .param("state", proof.state().name())
                    .param("at", proof.checkedAt().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    Optional<Instant> lastRound() {
        return jdbc.sql("select proved_at from directory.round where single")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void endRound(Instant at) {
        jdbc.sql("""
                        insert into directory.round (single, proved_at) values (true, :at)
                        on conflict (single) do update set proved_at = excluded.proved_at
                        """).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    private static Proof proof(ResultSet rs, int n) throws SQLException {
        return new Proof(
                new AccountId(rs.getObject("account_id", UUID.class)),
                ProofKind.valueOf(rs.getString("kind")),
                rs.getString("page"),
                ProofState.valueOf(rs.getString("state")),
                rs.getObject("checked_at", OffsetDateTime.class).toInstant());
    }
}
