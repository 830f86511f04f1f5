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
import org.folkmoot.register.AccountId;
import org.folkmoot.register.AccountStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Closures {

    private static final String SELECT = """
            select id, account_id, before, reason, redirect, successor_id, closes_on, notice, asked_by, asked_at, ended_at,
                closed, keep_until, post_id
            from requests.closure
            """;

    private final JdbcClient jdbc;

    Closures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Closure closure) {
        var successor = closure.successor();
        jdbc.sql("""
                        insert into requests.closure
                            (id, account_id, before, reason, redirect, successor_id, closes_on, notice, asked_by,
                            asked_at)
                        values (:id, :account, :before, :reason, :redirect, :successor, :closes, :notice, :by, :at)
                        """)
                .param("id", closure.id())
                .param("account", closure.account().value())
                .param("before", closure.before().name())
                .param("reason", closure.reason())
                .param("redirect", closure.redirect())
                .param("successor", successor == null ? null : successor.value(), java.sql.Types.OTHER)
                .param("closes", closure.closesOn())
                .param("notice", closure.notice())
                .param("by", closure.askedBy())
                .param("at", closure.askedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Closure> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(Closures::closure)
                .optional();
    }

    Optional<Closure> lock(UUID id) {
        return jdbc.sql(SELECT + " where id = :id for update")
                .param("id", id)
                .query(Closures::closure)
                .optional();
    }

    /** The one under way. */
    Optional<Closure> open(AccountId account) {
        return jdbc.sql(SELECT + " where account_id = :account and ended_at is null")
                .param("account", account.value())
                .query(Closures::closure)
                .optional();
    }

    /** Those under way first, then the newest. */
    List<Closure> all(int most) {
        return jdbc.sql(SELECT + " order by ended_at is not null, asked_at desc limit :most")
                .param("most", most)
                .query(Closures::closure)
                .list();
    }

    void drafted(UUID id, UUID post) {
        jdbc.sql("update requests.closure set post_id = :post where id = :id")
                .param("id", id)
                .param("post", post)
                .update();
    }

    void end(UUID id, boolean closed, @Nullable LocalDate keepUntil, Instant at) {
        jdbc.sql("update requests.closure set ended_at = :at, closed = :closed, keep_until = :keep where id = :id")
                .param("id", id)
                .param("closed", closed)
                .param("keep", keepUntil, java.sql.Types.DATE)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Closure closure(ResultSet rs, int n) throws SQLException {
        var successor = rs.getObject("successor_id", UUID.class);
        var ended = rs.getObject("ended_at", OffsetDateTime.class);
        return new Closure(
                rs.getObject("id", UUID.class),
                new AccountId(rs.getObject("account_id", UUID.class)),
                AccountStatus.valueOf(rs.getString("before")),
                rs.getString("reason"),
                rs.getString("redirect"),
                successor == null ? null : new AccountId(successor),
                rs.getObject("closes_on", LocalDate.class),
                rs.getString("notice"),
                rs.getString("asked_by"),
                rs.getObject("asked_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                rs.getBoolean("closed"),
                rs.getObject("keep_until", LocalDate.class),
                rs.getObject("post_id", UUID.class));
    }
}
