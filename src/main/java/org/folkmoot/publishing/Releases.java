package org.folkmoot.publishing;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who answers for something that was held because its author or approver no longer may. */
@Repository
class Releases {

    private final JdbcClient jdbc;
    private final Clock clock;

    Releases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param hash of the revision that was approved: another one needs its own release */
    void add(VariantId variant, String hash, UUID person) {
        jdbc.sql("""
                        insert into publishing.release (variant_id, hash, person_id, at)
                        values (:variant, :hash, :person, :at)
                        on conflict (variant_id, hash) do update set person_id = excluded.person_id, at = excluded.at
                        """)
                .param("variant", variant.value())
                .param("hash", hash)
                .param("person", person)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What an amendment says never changes. */
    void add(AmendmentId amendment, UUID person) {
        jdbc.sql("""
                        insert into publishing.amendment_release (amendment_id, person_id, at)
                        values (:amendment, :person, :at)
                        on conflict (amendment_id) do update set person_id = excluded.person_id, at = excluded.at
                        """)
                .param("amendment", amendment.value())
                .param("person", person)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<UUID> of(AmendmentId amendment) {
        return jdbc.sql("select person_id from publishing.amendment_release where amendment_id = :amendment")
                .param("amendment", amendment.value())
                .query(UUID.class)
                .optional();
    }

    Optional<UUID> of(VariantId variant, String hash) {
        return jdbc.sql("select person_id from publishing.release where variant_id = :variant and hash = :hash")
                .param("variant", variant.value())
                .param("hash", hash)
                .query(UUID.class)
                .optional();
    }
}
