package org.folkmoot.archive;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The head of the chain, and the signed roots. */
@Repository
class Roots {

    private static final long SEALER_LOCK = 0x666f6c6b_7365616cL; // "folkseal"

    private final JdbcClient jdbc;

    Roots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Head(long position, byte[] hash) {
        static final Head START = new Head(0, ChainLink.START);
    }

    /** One sealer at a time; held until the transaction ends. */
    boolean lock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", SEALER_LOCK)
                .query(Boolean.class)
                .single();
    }

    Head head() {
        return jdbc.sql("""
                        select position, hash from archive.trail
                        where position is not null order by position desc limit 1
                        """)
                .query((rs, n) -> new Head(rs.getLong("position"), rs.getBytes("hash")))
                .optional()
                .orElse(Head.START);
    }

    List<Root> all() {
        return jdbc.sql("select day, position, hash, signature, key, signed_at from archive.root order by day")
                .query((rs, n) -> new Root(
                        rs.getObject("day", LocalDate.class),
                        rs.getLong("position"),
                        rs.getBytes("hash"),
                        rs.getBytes("signature"),
                        rs.getString("key"),
                        rs.getObject("signed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<LocalDate> lastDay() {
        return jdbc.sql("select max(day) from archive.root")
                .query((rs, n) -> Optional.ofNullable(rs.getObject(1, LocalDate.class)))
                .single();
    }

    void add(Root root) {
        jdbc.sql("""
                        insert into archive.root (day, position, hash, signature, key, signed_at)
                        values (:day, :position, :hash, :signature, :key, :at)
                        """)
                .param("day", root.day())
                .param("position", root.position())
                .param("hash", root.hash())
                .param("signature", root.signature())
                .param("key", root.key())
                .param("at", Entries.utc(root.signedAt()))
                .update();
    }
}
