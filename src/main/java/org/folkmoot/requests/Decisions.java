package org.folkmoot.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.folkmoot.register.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The library of decisions. */
@Repository
class Decisions {

    private final JdbcClient jdbc;

    Decisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In their order; a decision on an appeal comes after the one that was appealed. */
    List<Decision> of(RequestId request) {
        return jdbc.sql("""
                        select id, outcome, reason, existing, until, person_id, name, at from requests.decision
                        where request_id = :request order by at, id
                        """)
                .param("request", request.value())
                .query(Decisions::decision)
                .list();
    }

    void add(RequestId request, Decision decision) {
        var existing = decision.existing();
        jdbc.sql("""
                        insert into requests.decision
                            (id, request_id, outcome, reason, existing, until, person_id, name, at)
                        values (:id, :request, :outcome, :reason, :existing, :until, :person, :name, :at)
                        """)
                .param("id", decision.id())
                .param("request", request.value())
                .param("outcome", decision.outcome().name())
                .param("reason", decision.reason())
                .param("existing", existing == null ? null : existing.value(), java.sql.Types.OTHER)
                .param("until", decision.until(), java.sql.Types.DATE)
                .param("person", decision.person(), java.sql.Types.OTHER)
                .param("name", decision.name())
                .param("at", decision.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Decided requests that are like this one, most alike first: on the same network, for the same service, or with the
     * same words in what they are for and whom they speak to.
     */
    List<Alike> alike(RequestId except, String network, String service, String words, int most) {
        return jdbc.sql("""
                        select id, number, status, points from (
                            select r.id, r.number, r.status,
                                3 * (n.value is not null and n.value = :network)::int
                                + 2 * (s.value is not null and s.value = :service)::int
                                + cardinality(array(
                                    select unnest(tsvector_to_array(to_tsvector('english', coalesce(t.text, ''))))
                                    intersect
                                    select unnest(tsvector_to_array(to_tsvector('english', :words))))) as points
                            from requests.request r
                            left join requests.answer n on n.request_id = r.id and n.question = 'NETWORK'
                            left join requests.answer s on s.request_id = r.id and s.question = 'SERVICE'
                            left join lateral (select string_agg(a.value, ' ') as text from requests.answer a
                                where a.request_id = r.id and a.question in ('OBJECTIVE', 'AUDIENCE')) t on true
                            where r.id <> :except and r.status in ('APPROVED', 'PILOT', 'USE_EXISTING', 'REFUSED')
                        ) scored where points >= 1 order by points desc, number desc limit :most
                        """)
                .param("except", except.value())
                .param("network", network)
                .param("service", service)
                .param("words", words)
                .param("most", most)
                .query((rs, n) -> new Alike(
                        new RequestId(rs.getObject("id", UUID.class)),
                        rs.getInt("number"),
                        RequestStatus.valueOf(rs.getString("status"))))
                .list();
    }

    record Alike(RequestId request, int number, RequestStatus status) {}

    private static Decision decision(ResultSet rs, int n) throws SQLException {
        var existing = rs.getObject("existing", UUID.class);
        return new Decision(
                rs.getObject("id", UUID.class),
                DecisionOutcome.valueOf(rs.getString("outcome")),
                rs.getString("reason"),
                existing == null ? null : new AccountId(existing),
                rs.getObject("until", LocalDate.class),
                rs.getObject("person_id", UUID.class),
                rs.getString("name"),
                rs.getObject("at", OffsetDateTime.class).toInstant());
    }
}
