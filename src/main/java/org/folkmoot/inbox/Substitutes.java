package org.folkmoot.inbox;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.delivery.Source;
import org.folkmoot.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who answers for something that was held because whoever asked for it no longer may. */
@Repository
class Substitutes {

    private final JdbcClient jdbc;
    private final Clock clock;

    Substitutes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param hash of the content that was held: another one needs its own release */
    void add(Source source, String hash, UUID person) {
        jdbc.sql("""
                        insert into inbox.substitute (kind, source_id, hash, person_id, at)
                        values (:kind, :source, :hash, :person, :at)
                        on conflict (kind, source_id, hash) do update
                        set person_id = excluded.person_id, at = excluded.at
                        """)
                .param("kind", source.kind())
                .param("source", source.id())
                .param("hash", hash)
                .param("person", person)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<PersonId> of(Source source, String hash) {
        return jdbc.sql("""
                        select person_id from inbox.substitute
                        where kind = :kind and source_id = :source and hash = :hash
                        """)
                .param("kind", source.kind())
                .param("source", source.id())
                .param("hash", hash)
                .query((rs, n) -> new PersonId(rs.getObject("person_id", UUID.class)))
                .optional();
    }
}
