package org.folkmoot.risk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.checks.ProofId;
import org.folkmoot.foundation.Slice;
import org.folkmoot.people.PersonId;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Risks {

    private static final String WHERE = """
             from risk.risk r left join register.account a on a.id = r.account_id
             where (:text = '' or strpos(lower(concat_ws(' ', r.cause, r.event, r.effect, r.controls, r.seen, a.name)),
                    :text) > 0)
               and (cast(:open as boolean) is null or (r.closed_at is null) = :open)
               and (cast(:category as text) is null or r.category = :category)
               and (cast(:hazard as text) is null or r.hazard = :hazard)
               and (cast(:account as uuid) is null or r.account_id = :account)
               and (cast(:owner as uuid) is null or r.owner_id = :owner)
               and (cast(:likelihood as integer) is null or r.residual_l = :likelihood)
               and (cast(:impact as integer) is null or r.residual_i = :impact)
               and (cast(:due as date) is null or (r.closed_at is null and r.review_on <= :due))
               and (cast(:reader as uuid) is null or r.account_id = any(:accounts) or a.service_id = any(:services)
                    or r.owner_id = :reader or a.owner_id = :reader or a.deputy_id = :reader)
            """;

    private final JdbcClient jdbc;

    Risks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int nextNumber() {
        return jdbc.sql("select nextval('risk.number')").query(Integer.class).single();
    }

    Optional<Risk> find(RiskId id) {
        return jdbc.sql("select * from risk.risk where id = :id")
                .param("id", id.value())
                .query(Risks::risk)
                .optional();
    }

    /** The heaviest first. */
    Slice<Risk> find(RiskFilter filter, @Nullable String after, int limit) {
        var mark = Slice.key(after, 2);
        var rows = jdbc.sql("select r.*" + WHERE + """
                          and (:first or (-(r.residual_l * r.residual_i), r.number)
                                > (cast(:k1 as integer), cast(:k2 as integer)))
                        order by -(r.residual_l * r.residual_i), r.number limit :limit
                        """)
                .params(params(filter))
                .param("first", mark.isEmpty())
                .param("k1", mark.map(List::getFirst).orElse("0"))
                .param("k2", mark.map(List::getLast).orElse("0"))
                .param("limit", limit + 1)
                .query(Risks::risk)
                .list();
        return Slice.of(
                rows,
                limit,
                risk -> List.of(String.valueOf(-risk.residual().product()), String.valueOf(risk.number())));
    }

    int count(RiskFilter filter) {
        return jdbc.sql("select count(*)" + WHERE)
                .params(params(filter))
                .query(Integer.class)
                .single();
    }

    /** How many stand at each residual weight. */
    Map<Weight, Integer> matrix(RiskFilter filter) {
        return jdbc
                .sql("select r.residual_l, r.residual_i, count(*)" + WHERE + " group by r.residual_l, r.residual_i")
                .params(params(filter))
                .query((rs, n) -> Map.entry(new Weight(rs.getInt(1), rs.getInt(2)), rs.getInt(3)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Of one detector, by what it saw. */
    Map<String, Risk> openOf(Hazard hazard) {
        return jdbc
                .sql("select * from risk.risk where hazard = :hazard and closed_at is null")
                .param("hazard", hazard.name())
                .query(Risks::risk)
                .list()
                .stream()
                .collect(Collectors.toMap(risk -> String.valueOf(risk.hazardKey()), risk -> risk));
    }

    /** What a person closed since then although the detector may still see it: by key, the sentence of that time. */
    Map<String, String> dismissed(Hazard hazard, Instant since) {
        return jdbc
                .sql("""
                        select distinct on (hazard_key) hazard_key, seen, by_itself from risk.risk
                        where hazard = :hazard and closed_at >= :since order by hazard_key, closed_at desc
                        """)
                .param("hazard", hazard.name())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((rs, n) -> Map.entry(rs.getString(1), rs.getBoolean(3) ? "" : rs.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<Risk> toRemind(LocalDate today) {
        return jdbc.sql("""
                        select r.* from risk.risk r left join risk.reminder m on m.risk_id = r.id
                        where r.closed_at is null and r.review_on <= :today
                          and (m.review_on is null or m.review_on < r.review_on) and r.owner_id is not null
                        order by r.number
                        """).param("today", today).query(Risks::risk).list();
    }

    void reminded(Risk risk) {
        jdbc.sql("""
                        insert into risk.reminder (risk_id, review_on) values (:id, :review)
                        on conflict (risk_id) do update set review_on = excluded.review_on
                        """)
                .param("id", risk.id().value())
                .param("review", risk.reviewOn())
                .update();
    }

    void add(Risk risk) {
        jdbc.sql("""
                        insert into risk.risk (id, number, category, cause, event, effect, likelihood, impact, controls,
                            residual_l, residual_i, owner_id, review_on, account_id, hazard, hazard_key, seen,
                            opened_at, opened_by)
                        values (:id, :number, :category, :cause, :event, :effect, :likelihood, :impact, :controls,
                            :residualL, :residualI, :owner, :review, :account, :hazard, :key, :seen, :at, :by)
                        """)
                .params(columns(risk))
                .param("number", risk.number())
                .param("hazard", risk.hazard() == null ? null : risk.hazard().name())
                .param("key", risk.hazardKey())
                .param("seen", risk.seen())
                .param("at", risk.openedAt().atOffset(ZoneOffset.UTC))
                .param("by", risk.openedBy())
                .update();
    }

    /** @return false when somebody changed or closed it since {@code risk.version()} was read */
    boolean change(Risk risk) {
        return jdbc.sql("""
                                update risk.risk set category = :category, cause = :cause, event = :event,
                                    effect = :effect, likelihood = :likelihood, impact = :impact, controls = :controls,
                                    residual_l = :residualL, residual_i = :residualI, owner_id = :owner,
                                    review_on = :review, account_id = :account, version = version + 1
                                where id = :id and version = :version and closed_at is null
                                """)
                        .params(columns(risk))
                        .param("version", risk.version())
                        .update()
                == 1;
    }

    /** What its detector sees now; whoever is changing the risk meanwhile loses nothing by it. */
    void see(RiskId id, String sentence) {
        jdbc.sql("update risk.risk set seen = :seen where id = :id and closed_at is null")
                .param("seen", sentence)
                .param("id", id.value())
                .update();
    }

    /** @return false when it is closed already */
    boolean close(RiskId id, Instant at, String by, String words, @Nullable ProofId proof, boolean byItself) {
        return jdbc.sql("""
                                update risk.risk set closed_at = :at, closed_by = :by, closed_words = :words,
                                    proof_id = :proof, by_itself = :itself, version = version + 1
                                where id = :id and closed_at is null
                                """)
                        .param("id", id.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("words", words)
                        .param("proof", proof == null ? null : proof.value())
                        .param("itself", byItself)
                        .update()
                == 1;
    }

    private static Map<String, ?> params(RiskFilter filter) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("text", filter.text().strip().toLowerCase(Locale.ROOT));
        params.put("open", filter.open());
        params.put("category", filter.category());
        params.put("hazard", filter.hazard());
        params.put("account", filter.account());
        params.put("owner", filter.owner());
        params.put("likelihood", filter.likelihood());
        params.put("impact", filter.impact());
        params.put("due", filter.dueBy());
        params.put("accounts", filter.accounts() == null ? new UUID[0] : filter.accounts());
        params.put("services", filter.services() == null ? new UUID[0] : filter.services());
        params.put("reader", filter.reader());
        return params;
    }

    private static Map<String, ?> columns(Risk risk) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", risk.id().value());
        columns.put("category", risk.category().name());
        columns.put("cause", risk.cause());
        columns.put("event", risk.event());
        columns.put("effect", risk.effect());
        columns.put("likelihood", risk.inherent().likelihood());
        columns.put("impact", risk.inherent().impact());
        columns.put("controls", risk.controls());
        columns.put("residualL", risk.residual().likelihood());
        columns.put("residualI", risk.residual().impact());
        columns.put("owner", risk.owner() == null ? null : risk.owner().value());
        columns.put("review", risk.reviewOn());
        columns.put("account", risk.account() == null ? null : risk.account().value());
        return columns;
    }

    private static Risk risk(ResultSet rs, int n) throws SQLException {
        var owner = rs.getObject("owner_id", UUID.class);
        var account = rs.getObject("account_id", UUID.class);
        var hazard = rs.getString("hazard");
        var closed = rs.getObject("closed_at", OffsetDateTime.class);
        var proof = rs.getObject("proof_id", UUID.class);
        return new Risk(
                new RiskId(rs.getObject("id", UUID.class)),
                rs.getInt("number"),
                Category.valueOf(rs.getString("category")),
                rs.getString("cause"),
                rs.getString("event"),
                rs.getString("effect"),
                new Weight(rs.getInt("likelihood"), rs.getInt("impact")),
                rs.getString("controls"),
                new Weight(rs.getInt("residual_l"), rs.getInt("residual_i")),
                owner == null ? null : new PersonId(owner),
                rs.getObject("review_on", LocalDate.class),
                account == null ? null : new AccountId(account),
                hazard == null ? null : Hazard.valueOf(hazard),
                rs.getString("hazard_key"),
                rs.getString("seen"),
                rs.getObject("opened_at", OffsetDateTime.class).toInstant(),
                rs.getString("opened_by"),
                closed == null ? null : closed.toInstant(),
                rs.getString("closed_by"),
                rs.getString("closed_words"),
                proof == null ? null : new ProofId(proof),
                rs.getBoolean("by_itself"),
                rs.getInt("version"));
    }
}
