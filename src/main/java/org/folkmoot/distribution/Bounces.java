package org.folkmoot.distribution;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.folkmoot.foundation.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came back, and whose addresses no longer work. Addresses are kept in small letters. */
@Repository
class Bounces {

    private static final String HARD = """
            select b.email, count(*) as bounces, max(b.at) as latest, (array_agg(b.detail order by b.at desc))[1] as detail
            from distribution.bounce b left join distribution.clearing c on c.email = b.email
            where b.hard and (c.at is null or b.at > c.at)
            """;

    private final JdbcClient jdbc;
    private final Ids ids;

    Bounces(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** An address whose mails came back for good. */
    record Stale(String email, int bounces, Instant latest, String detail) {}

    void add(Bounce bounce, String source, Instant at) {
        jdbc.sql("""
                        insert into distribution.bounce (id, email, hard, detail, source, at)
                        values (:id, :email, :hard, :detail, :source, :at)
                        """)
                .param("id", ids.next())
                .param("email", bounce.email().toLowerCase(Locale.ROOT))
                .param("hard", bounce.hard())
                .param("detail", bounce.detail())
                .param("source", source)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    int hard(String email) {
        return jdbc.sql(HARD + " and b.email = :email group by b.email")
                .param("email", email.toLowerCase(Locale.ROOT))
                .query((rs, n) -> rs.getInt("bounces"))
                .optional()
                .orElse(0);
    }

    /** @param least so many hard bounces make an address stale */
    List<Stale> stale(int least) {
        return jdbc.sql(HARD + " group by b.email having count(*) >= :least order by max(b.at) desc")
                .param("least", least)
                .query((rs, n) -> new Stale(
                        rs.getString("email"),
                        rs.getInt("bounces"),
                        rs.getObject("latest", OffsetDateTime.class).toInstant(),
                        rs.getString("detail")))
                .list();
    }

    Set<String> staleAddresses(int least) {
        var addresses = new HashSet<String>();
        stale(least).forEach(stale -> addresses.add(stale.email()));
        return addresses;
    }

    void clear(String email, String name, Instant at) {
        jdbc.sql("""
                        insert into distribution.clearing (email, name, at) values (:email, :name, :at)
                        on conflict (email) do update set name = excluded.name, at = excluded.at
                        """)
                .param("email", email.toLowerCase(Locale.ROOT))
                .param("name", name)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
