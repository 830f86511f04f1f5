package org.folkmoot.checks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.networks.Portfolio;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AccessAudits {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    AccessAudits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(AccessAudit audit) {
        jdbc.sql("""
                        insert into checks.access_audit (id, portfolio, people, words, proof_id, by_name, at, reading)
                        values (:id, :portfolio, cast(:people as jsonb), :words, :proof, :by, :at,
                            cast(:reading as jsonb))
                        """)
                .param("id", audit.id())
                .param("portfolio", audit.portfolio())
                .param("people", JSON.writeValueAsString(audit.people()))
                .param("words", audit.words())
                .param("proof", audit.proof() == null ? null : audit.proof().value())
                .param("by", audit.by())
                .param("at", audit.at().atOffset(ZoneOffset.UTC))
                .param("reading", audit.reading() == null ? null : JSON.writeValueAsString(audit.reading()))
                .update();
    }

    /** The newest of each portfolio, by its name. */
    List<AccessAudit> newest() {
        return jdbc.sql("""
                        select distinct on (lower(portfolio)) * from checks.access_audit
                        order by lower(portfolio), at desc
                        """).query(AccessAudits::audit).list();
    }

    /** The newest of each in which the part is not lacking; lists that somebody copied have people alone. */
    List<AccessAudit> newestWith(Portfolio.Part part) {
        return jdbc.sql("""
                        select distinct on (lower(portfolio)) * from checks.access_audit
                        where case when reading is null then :people
                            else not reading -> 'lacks' @> cast(:lack as jsonb) end
                        order by lower(portfolio), at desc
                        """)
                .param("people", part == Portfolio.Part.PEOPLE)
                .param("lack", JSON.writeValueAsString(List.of(Map.of("part", part.name()))))
                .query(AccessAudits::audit)
                .list();
    }

    private static AccessAudit audit(ResultSet rs, int n) throws SQLException {
        var proof = rs.getObject("proof_id", UUID.class);
        var reading = rs.getString("reading");
        return new AccessAudit(
                rs.getObject("id", UUID.class),
                rs.getString("portfolio"),
                JSON.readValue(rs.getString("people"), new TypeReference<List<AccessAudit.Holder>>() {}),
                rs.getString("words"),
                proof == null ? null : new ProofId(proof),
                rs.getString("by_name"),
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                reading == null ? null : JSON.readValue(reading, PortfolioReading.class));
    }
}
