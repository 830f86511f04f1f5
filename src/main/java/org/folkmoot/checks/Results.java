package org.folkmoot.checks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was found, and the newest of it. */
@Repository
class Results {

    private final JdbcClient jdbc;

    Results(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Check, Standing> standing(AccountId account) {
        return jdbc
                .sql("select *, result_id as id, 0 as baseline from checks.standing where account_id = :account")
                .param("account", account.value())
                .query(Results::standingRow)
                .list()
                .stream()
                .collect(Collectors.toMap(one -> one.result().check(), one -> one));
    }

    Map<AccountId, Map<Check, Standing>> standing() {
        var all = new HashMap<AccountId, Map<Check, Standing>>();
        jdbc.sql("select *, result_id as id, 0 as baseline from checks.standing")
                .query(Results::standingRow)
                .list()
                .forEach(one -> all.computeIfAbsent(one.result().account(), account -> new HashMap<>())
                        .put(one.result().check(), one));
        return all;
    }

    void add(Result result, @Nullable Instant driftedAt) {
        jdbc.sql("""
                        insert into checks.result (id, account_id, check_key, baseline, passed, way, words, proof_id,
                            by_name, at, expires_on)
                        values (:id, :account, :check, :baseline, :passed, :way, :words, :proof, :by, :at, :expires)
                        """).params(columns(result)).update();
        jdbc.sql("""
                        insert into checks.standing (account_id, check_key, result_id, passed, way, words, proof_id,
                            by_name, at, expires_on, drifted_at)
                        values (:account, :check, :id, :passed, :way, :words, :proof, :by, :at, :expires, :drifted)
                        on conflict (account_id, check_key) do update set result_id = excluded.result_id,
                            passed = excluded.passed, way = excluded.way, words = excluded.words,
                            proof_id = excluded.proof_id, by_name = excluded.by_name, at = excluded.at,
                            expires_on = excluded.expires_on, drifted_at = excluded.drifted_at
                        """).params(columns(result)).param("drifted", utc(driftedAt)).update();
    }

    /** Newest first. */
    List<Result> history(AccountId account, Check check, int limit) {
        return jdbc.sql("""
                        select * from checks.result where account_id = :account and check_key = :check
                        order by id desc limit :limit
                        """)
                .param("account", account.value())
                .param("check", check.key())
                .param("limit", limit)
                .query(Results::result)
                .list();
    }

    private static Map<String, ?> columns(Result result) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", result.id());
        columns.put("account", result.account().value());
        columns.put("check", result.check().key());
        columns.put("baseline", result.baseline());
        columns.put("passed", result.passed());
        columns.put("way", result.way().name());
        columns.put("words", result.words());
        columns.put("proof", result.proof() == null ? null : result.proof().value());
        columns.put("by", result.by());
        columns.put("at", utc(result.at()));
        columns.put("expires", result.expiresOn());
        return columns;
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Standing standingRow(ResultSet rs, int n) throws SQLException {
        var drifted = rs.getObject("drifted_at", OffsetDateTime.class);
        return new Standing(result(rs, n), drifted == null ? null : drifted.toInstant());
    }

    private static Result result(ResultSet rs, int n) throws SQLException {
        var proof = rs.getObject("proof_id", UUID.class);
        return new Result(
                rs.getObject("id", UUID.class),
                new AccountId(rs.getObject("account_id", UUID.class)),
                Check.of(rs.getString("check_key")).orElseThrow(),
                rs.getInt("baseline"),
                rs.getObject("passed", Boolean.class),
                Way.valueOf(rs.getString("way")),
                rs.getString("words"),
                proof == null ? null : new ProofId(proof),
                rs.getString("by_name"),
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                rs.getObject("expires_on", LocalDate.class));
    }
}
