package org.folkmoot.publishing;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.delivery.DeliveryId;
import org.folkmoot.foundation.Problem;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was asked for after publishing, and what became of it. */
@Repository
class Amendments {

    private static final String SELECT = """
            select a.*, v.post_id, v.account_id, p.title, p.text as post_text
            from publishing.amendment a
            join publishing.variant v on v.id = a.variant_id
            join publishing.post p on p.id = v.post_id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Amendments(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @return false when the same is under way already */
    boolean add(Amendment amendment) {
        return jdbc.sql("""
                        insert into publishing.amendment (id, variant_id, kind, before, text, hash, reason,
                                                          asked_by, asked_by_name, asked_at, status)
                        values (:id, :variant, :kind, :before, :text, :hash, :reason, :by, :byName, :at, :status)
                        on conflict do nothing
                        """)
                        .param("id", amendment.id().value())
                        .param("variant", amendment.variant().value())
                        .param("kind", amendment.kind().name())
                        .param("before", amendment.before())
                        .param("text", amendment.text())
                        .param("hash", amendment.hash().value())
                        .param("reason", amendment.reason())
                        .param("by", amendment.askedBy())
                        .param("byName", amendment.askedByName())
                        .param("at", Posts.at(amendment.askedAt()))
                        .param("status", amendment.status().name())
                        .update()
                == 1;
    }

    Optional<Amendment> find(AmendmentId id) {
        return jdbc.sql(SELECT + "where a.id = :id")
                .param("id", id.value())
                .query((rs, n) -> amendment(rs))
                .optional();
    }

    /** Newest first. */
    List<Amendment> of(VariantId variant) {
        return jdbc.sql(SELECT + "where a.variant_id = :variant order by a.number desc")
                .param("variant", variant.value())
                .query((rs, n) -> amendment(rs))
                .list();
    }

    /** What waits for an approval by somebody else than this person, the longest waiting first. */
    List<Amendment> askedByOthersThan(UUID person) {
        return jdbc.sql(SELECT + """
                        where a.status = 'ASKED' and a.asked_by is distinct from :person
                        order by a.asked_at, a.id limit 200
                        """)
                .param("person", person)
                .query((rs, n) -> amendment(rs))
                .list();
    }

    void decide(AmendmentId id, AmendmentStatus status, @Nullable UUID by, String byName, String answer, Instant at) {
        jdbc.sql("""
                        update publishing.amendment
                        set status = :status, decided_by = :by, decided_by_name = :byName, decided_at = :at,
                            answer = :answer, ended_at = :ended
                        where id = :id
                        """)
                .param("id", id.value())
                .param("status", status.name())
                .param("by", by)
                .param("byName", byName)
                .param("at", Posts.at(at))
                .param("answer", answer)
                .param("ended", status.open() ? null : Posts.at(at))
                .update();
    }

    void ordered(AmendmentId id, DeliveryId delivery) {
        jdbc.sql("update publishing.amendment set status = 'ORDERED', delivery_id = :delivery where id = :id")
                .param("id", id.value())
                .param("delivery", delivery.value())
                .update();
    }

    /** @param end null while something may still come of it */
    void become(
            AmendmentId id,
            AmendmentStatus status,
            @Nullable Problem why,
            @Nullable URI permalink,
            @Nullable Instant end) {
        jdbc.sql("""
                        update publishing.amendment
                        set status = :status, why_key = :why, why_args = cast(:args as jsonb), permalink = :permalink,
                            ended_at = :end
                        where id = :id
                        """)
                .param("id", id.value())
                .param("status", status.name())
                .param("why", why == null ? null : why.key())
                .param("args", json.writeValueAsString(why == null ? Map.of() : why.args()))
                .param("permalink", permalink == null ? null : permalink.toString())
                .param("end", Posts.at(end))
                .update();
    }

    private Amendment amendment(ResultSet rs) throws SQLException {
        var title = rs.getString("title");
        var delivery = rs.getObject("delivery_id", UUID.class);
        var permalink = rs.getString("permalink");
        return new Amendment(
                new AmendmentId(rs.getObject("id", UUID.class)),
                new VariantId(rs.getObject("variant_id", UUID.class)),
                new PostId(rs.getObject("post_id", UUID.class)),
                new AccountId(rs.getObject("account_id", UUID.class)),
                title.isBlank() ? Post.start(rs.getString("post_text")) : title,
                Amendment.Kind.valueOf(rs.getString("kind")),
                rs.getString("before"),
                rs.getString("text"),
                new RevisionHash(rs.getString("hash")),
                rs.getString("reason"),
                rs.getObject("asked_by", UUID.class),
                rs.getString("asked_by_name"),
                Objects.requireNonNull(Posts.instant(rs, "asked_at")),
                AmendmentStatus.valueOf(rs.getString("status")),
                rs.getObject("decided_by", UUID.class),
                rs.getString("decided_by_name"),
                Posts.instant(rs, "decided_at"),
                rs.getString("answer"),
                delivery == null ? null : new DeliveryId(delivery),
                why(rs),
                permalink == null ? null : URI.create(permalink),
                Posts.instant(rs, "ended_at"));
    }

    private @Nullable Problem why(ResultSet rs) throws SQLException {
        var key = rs.getString("why_key");
        return key == null
                ? null
                : Problem.of(
                        "", key, json.readValue(rs.getString("why_args"), new TypeReference<Map<String, Object>>() {}));
    }
}
