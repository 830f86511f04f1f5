package org.folkmoot.risk;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.checks.ProofId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlaybookRows {

    private final JdbcClient jdbc;

    PlaybookRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when the risk has it already */
    boolean add(Playbook playbook) {
        return jdbc.sql("""
                                insert into risk.playbook (id, risk_id, kind, started_at, started_by, due_on)
                                values (:id, :risk, :kind, :at, :by, :due) on conflict do nothing
                                """)
                        .param("id", playbook.id())
                        .param("risk", playbook.risk().value())
                        .param("kind", playbook.kind().name())
                        .param("at", playbook.startedAt().atOffset(ZoneOffset.UTC))
                        .param("by", playbook.startedBy())
                        .param("due", playbook.dueOn())
                        .update()
                == 1;
    }

    /** @return false when somebody else did it first */
    boolean done(UUID playbook, Playbook.Done done) {
        return jdbc.sql("""
                                insert into risk.playbook_step (playbook_id, step, done_at, done_by, words, proof_id)
                                values (:playbook, :step, :at, :by, :words, :proof) on conflict do nothing
                                """)
                        .param("playbook", playbook)
                        .param("step", done.step())
                        .param("at", done.at().atOffset(ZoneOffset.UTC))
                        .param("by", done.by())
                        .param("words", done.words())
                        .param(
                                "proof",
                                done.proof() == null ? null : done.proof().value())
                        .update()
                == 1;
    }

    Optional<Playbook> of(RiskId risk) {
        return jdbc.sql("select * from risk.playbook where risk_id = :risk order by started_at limit 1")
                .param("risk", risk.value())
                .query((rs, n) -> {
                    var id = rs.getObject("id", UUID.class);
                    return new Playbook(
                            id,
                            risk,
                            PlaybookKind.valueOf(rs.getString("kind")),
                            rs.getObject("started_at", OffsetDateTime.class).toInstant(),
                            rs.getString("started_by"),
                            rs.getObject("due_on", LocalDate.class),
                            steps(id));
                })
                .optional();
    }

    private List<Playbook.Done> steps(UUID playbook) {
        return jdbc.sql("select * from risk.playbook_step where playbook_id = :id order by done_at")
                .param("id", playbook)
                .query((rs, n) -> {
                    var proof = rs.getObject("proof_id", UUID.class);
                    return new Playbook.Done(
                            rs.getString("step"),
                            rs.getObject("done_at", OffsetDateTime.class).toInstant(),
                            rs.getString("done_by"),
                            rs.getString("words"),
                            proof == null ? null : new ProofId(proof));
                })
                .list();
    }
}
