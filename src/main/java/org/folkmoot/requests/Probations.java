package org.folkmoot.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.foundation.Ids;
import org.folkmoot.register.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts on probation, and how their probations ended. */
@Repository
class Probations {

    private final JdbcClient jdbc;
    private final Ids ids;

    Probations(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    void begin(AccountId account, RequestId request, LocalDate until) {
        jdbc.sql("insert into requests.probation (account_id, request_id, until) values (:account, :request, :until)")
                .param("account", account.value())
                .param("request", request.value())
                .param("until", until)
                .update();
    }

    Optional<Probation> lock(AccountId account) {
        return jdbc.sql("select account_id, request_id, until, asked_at from requests.probation"
                        + " where account_id = :account for update")
                .param("account", account.value())
                .query(Probations::probation)
                .optional();
    }

    Optional<Probation> find(AccountId account) {
        return jdbc.sql("select account_id, request_id, until, asked_at from requests.probation"
                        + " where account_id = :account")
                .param("account", account.value())
                .query(Probations::probation)
                .optional();
    }

    /** Running, and over by this day. */
    List<Probation> endingBy(LocalDate day) {
        return jdbc.sql("select account_id, request_id, until, asked_at from requests.probation"
                        + " where until <= :day order by until")
                .param("day", day)
                .query(Probations::probation)
                .list();
    }

    void asked(AccountId account, Instant at) {
        jdbc.sql("update requests.probation set asked_at = :at where account_id = :account")
                .param("account", account.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void extend(AccountId account, LocalDate until) {
        jdbc.sql("update requests.probation set until = :until, asked_at = null where account_id = :account")
                .param("account", account.value())
                .param("until", until)
                .update();
    }

    void end(AccountId account) {
        jdbc.sql("delete from requests.probation where account_id = :account")
                .param("account", account.value())
                .update();
    }

    void add(AccountId account, ProbationReview review) {
        jdbc.sql("""
                        insert into requests.probation_review
                            (id, account_id, outcome, reason, reached, measured, until, name, at)
                        values (:id, :account, :outcome, :reason, :reached, :measured, :until, :name, :at)
                        """)
                .param("id", ids.next())
                .param("account", account.value())
                .param("outcome", review.outcome().name())
                .param("reason", review.reason())
                .param("reached", review.reached().toArray(String[]::new))
                .param("measured", review.measured().toArray(String[]::new))
                .param("until", review.until(), java.sql.Types.DATE)
                .param("name", review.name())
                .param("at", review.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** In their order. */
    List<ProbationReview> reviews(AccountId account) {
        return jdbc.sql("select outcome, reason, reached, measured, until, name, at from requests.probation_review"
                        + " where account_id = :account order by at")
                .param("account", account.value())
                .query((rs, n) -> new ProbationReview(
                        ProbationOutcome.valueOf(rs.getString("outcome")),
                        rs.getString("reason"),
                        List.of((String[]) rs.getArray("reached").getArray()),
                        List.of((String[]) rs.getArray("measured").getArray()),
                        rs.getObject("until", LocalDate.class),
                        rs.getString("name"),
                        rs.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Probation probation(ResultSet rs, int n) throws SQLException {
        var asked = rs.getObject("asked_at", OffsetDateTime.class);
        return new Probation(
                new AccountId(rs.getObject("account_id", UUID.class)),
                new RequestId(rs.getObject("request_id", UUID.class)),
                rs.getObject("until", LocalDate.class),
                asked == null ? null : asked.toInstant());
    }
}
