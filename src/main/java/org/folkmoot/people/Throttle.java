package org.folkmoot.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing. A try is counted before it is checked, in a transaction of its own, so that a thousand tries at
 * once count a thousand; success takes the count back.
 */
@Repository
class Throttle {

    /** Tries are counted together for this long. */
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    Throttle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is counted and how often it is let through in a quarter of an hour (D). */
    enum Kind {
        ACCOUNT(5),
        ADDRESS(30),
        CODE(5),
        RESET(3);

        private final int most;

        Kind(int most) {
            this.most = most;
        }
    }

    /** @return when to try again, if it is too much now; this try is then not to be checked at all */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Optional<Instant> tooMany(Kind kind, String what) {
        var now = clock.instant();
        jdbc.sql("""
                        insert into people.throttle (key, tries, since) values (:key, 0, :now)
                        on conflict (key) do update set tries = 0, since = :now, blocked_until = null
                        where throttle.since < :old and coalesce(throttle.blocked_until, :old) <= :now
                        """)
                .param("key", key(kind, what))
                .param("now", utc(now))
                .param("old", utc(now.minus(WINDOW)))
                .update();
        var until = jdbc.sql("""
                        update people.throttle
                        set tries = tries + 1,
                            blocked_until = case
                                when blocked_until > :now then blocked_until
                                when tries >= :most then :block
                            end
                        where key = :key returning blocked_until
                        """)
                .param("key", key(kind, what))
                .param("now", utc(now))
                .param("most", kind.most)
                .param("block", utc(now.plus(WINDOW)))
                .query((rs, n) -> Optional.ofNullable(rs.getObject(1, OffsetDateTime.class)))
                .single();
        return until.map(OffsetDateTime::toInstant);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void succeeded(Kind kind, String what) {
        jdbc.sql("delete from people.throttle where key = :key")
                .param("key", key(kind, what))
                .update();
    }

    /** A try that was right does not count; many people may share one address. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void takeBack(Kind kind, String what) {
        jdbc.sql("update people.throttle set tries = greatest(tries - 1, 0) where key = :key")
                .param("key", key(kind, what))
                .update();
    }

    void sweep() {
        jdbc.sql("""
                        delete from people.throttle
                        where since < :old and (blocked_until is null or blocked_until < :now)
                        """)
                .param("old", utc(clock.instant().minus(WINDOW)))
                .param("now", utc(clock.instant()))
                .update();
    }

    private static String key(Kind kind, String what) {
        return kind + ":" + HexFormat.of().formatHex(Secret.hash(what.strip().toLowerCase(Locale.ROOT)));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
