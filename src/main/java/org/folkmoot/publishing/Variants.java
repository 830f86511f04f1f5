package org.folkmoot.publishing;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.delivery.DeliveryId;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What one variant is, and how it changes. {@link Revisions} keeps what it said, {@link VariantLists} finds many. */
@Repository
class Variants {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Ids ids;
    private final Revisions revisions;

    Variants(JdbcClient jdbc, JsonMapper json, Ids ids, Revisions revisions) {
        this.jdbc = jdbc;
        this.json = json;
        this.ids = ids;
        this.revisions = revisions;
    }

    Optional<Variant> find(VariantId id) {
        return load("where v.id = :id", "id", id.value()).stream().findFirst();
    }

    List<Variant> of(PostId post) {
        return load("where v.post_id = :post", "post", post.value());
    }

    Optional<Variant> byDelivery(DeliveryId delivery) {
        return load("where v.delivery_id = :delivery", "delivery", delivery.value()).stream()
                .findFirst();
    }

    /** Whoever changes a variant locks it first; whoever also takes its delivery back does that before. */
    void lock(VariantId id) {
        jdbc.sql("select 1 from publishing.variant where id = :id for update")
                .param("id", id.value())
                .query(Integer.class)
                .optional();
    }

    /** @param extras what of the post goes there */
    VariantId add(PostId post, PostDraft.ForAccount wanted, int position, Extras extras, @Nullable Instant dueAt) {
        var id = new VariantId(ids.next());
        jdbc.sql("""
                        insert into publishing.variant (id, post_id, account_id, position, own_text, own_extras, extras,
                                                        status, due_at)
                        values (:id, :post, :account, :position, :own, cast(:ownExtras as jsonb), cast(:extras as jsonb),
                                'DRAFT', :due)
                        """)
                .param("id", id.value())
                .param("post", post.value())
                .param("account", wanted.account().value())
                .param("position", position)
                .param("own", wanted.text())
                .param("ownExtras", wanted.own().json())
                .param("extras", extras.json())
                .param("due", Posts.at(dueAt))
                .update();
        return id;
    }

    /** Only for one that nobody has decided on yet. */
    void remove(VariantId id) {
        var revisions = "(select id from publishing.revision where variant_id = :id)";
        for (var sql : List.of(
                "delete from publishing.revision_image where revision_id in " + revisions,
                "delete from publishing.revision where variant_id = :id",
                "delete from publishing.variant where id = :id")) {
            jdbc.sql(sql).param("id", id.value()).update();
        }
    }

    /** @return false when it stands so already */
    boolean arrange(VariantId id, PostDraft.ForAccount wanted, int position, Extras extras) {
        return jdbc.sql("""
                        update publishing.variant
                        set position = :position, own_text = :own, own_extras = cast(:ownExtras as jsonb),
                            extras = cast(:extras as jsonb)
                        where id = :id and (position <> :position or own_text is distinct from :own
                                            or own_extras <> cast(:ownExtras as jsonb)
                                            or extras <> cast(:extras as jsonb))
                        """)
                        .param("id", id.value())
                        .param("position", position)
                        .param("own", wanted.text())
                        .param("ownExtras", wanted.own().json())
                        .param("extras", extras.json())
                        .update()
                > 0;
    }

    void become(VariantId id, VariantStatus status, @Nullable Instant dueAt, @Nullable DeliveryId delivery) {
        jdbc.sql("""
                        update publishing.variant
                        set status = :status, due_at = :due, delivery_id = :delivery, why_key = null, why_args = '{}'
                        where id = :id
                        """)
                .param("id", id.value())
                .param("status", status.name())
                .param("due", Posts.at(dueAt))
                .param("delivery", delivery == null ? null : delivery.value())
                .update();
    }

    void beginPublishing(VariantId id) {
        jdbc.sql("update publishing.variant set status = 'PUBLISHING' where id = :id")
                .param("id", id.value())
                .update();
    }

    void stop(VariantId id, VariantStatus status, String key, Map<String, String> args) {
        jdbc.sql("""
                        update publishing.variant set status = :status, why_key = :key, why_args = cast(:args as jsonb)
                        where id = :id
                        """)
                .param("id", id.value())
                .param("status", status.name())
                .param("key", key)
                .param("args", json.writeValueAsString(args))
                .update();
    }

    void published(VariantId id, String remoteId, @Nullable URI permalink, Instant at) {
        jdbc.sql("""
                        update publishing.variant
                        set status = 'PUBLISHED', remote_id = :remote, permalink = :permalink, published_at = :at,
                            why_key = null, why_args = '{}'
                        where id = :id
                        """)
                .param("id", id.value())
                .param("remote", remoteId)
                .param("permalink", permalink == null ? null : permalink.toString())
                .param("at", Posts.at(at))
                .update();
    }

    /** The network's permanent id of something that a person had named by its address. */
    void recognise(VariantId id, RemoteRef ref) {
        jdbc.sql("update publishing.variant set remote_id = :remote where id = :id")
                .param("id", id.value())
                .param("remote", ref.id())
                .update();
    }

    void takenDown(VariantId id) {
        jdbc.sql("update publishing.variant set status = 'TAKEN_DOWN' where id = :id")
                .param("id", id.value())
                .update();
    }

    /** It says something else now, also in lists. */
    void reworded(VariantId id, String text) {
        jdbc.sql("update publishing.variant set own_text = :text where id = :id")
                .param("id", id.value())
                .param("text", text)
                .update();
    }

    private List<Variant> load(String where, String name, UUID value) {
        var revisions = this.revisions.revisions(where, name, value);
        var decisions = this.revisions.decisions(where, name, value);
        return jdbc.sql("""
                        select v.*, p.title, p.text as post_text
                        from publishing.variant v join publishing.post p on p.id = v.post_id
                        """ + where + " order by v.position, v.id")
                .param(name, value)
                .query((rs, n) -> variant(rs, revisions, decisions))
                .list();
    }

    private Variant variant(
            ResultSet rs, Map<UUID, List<Revision>> allRevisions, Map<UUID, List<Decision>> allDecisions)
            throws SQLException {
        var id = rs.getObject("id", UUID.class);
        var revisions = allRevisions.getOrDefault(id, List.of());
        var decisions = allDecisions.getOrDefault(id, List.of());
        var title = rs.getString("title");
        var delivery = rs.getObject("delivery_id", UUID.class);
        var permalink = rs.getString("permalink");
        return new Variant(
                new VariantId(id),
                new PostId(rs.getObject("post_id", UUID.class)),
                title.isBlank() ? Post.start(rs.getString("post_text")) : title,
                new AccountId(rs.getObject("account_id", UUID.class)),
                VariantStatus.valueOf(rs.getString("status")),
                rs.getString("own_text"),
                OwnExtras.read(rs.getString("own_extras")),
                Posts.instant(rs, "due_at"),
                revisions.getLast(),
                authors(revisions, decisions),
                decisions,
                delivery == null ? null : new DeliveryId(delivery),
                why(rs),
                rs.getString("remote_id"),
                permalink == null ? null : URI.create(permalink),
                Posts.instant(rs, "published_at"));
    }

    /** Everyone who saved it after the revision that was last approved. */
    private static Set<UUID> authors(List<Revision> revisions, List<Decision> decisions) {
        var approved = decisions.stream()
                .filter(one -> one.kind() == Decision.Kind.APPROVED)
                .reduce((first, second) -> second)
                .flatMap(approval -> revisions.stream()
                        .filter(revision -> revision.id().equals(approval.revision()))
                        .findFirst())
                .map(Revision::number)
                .orElse(0);
        var authors = new HashSet<UUID>();
        revisions.stream()
                .filter(revision -> revision.number() > approved && revision.savedBy() != null)
                .forEach(revision -> authors.add(revision.savedBy()));
        return authors;
    }

    private @Nullable Problem why(ResultSet rs) throws SQLException {
        var key = rs.getString("why_key");
        return key == null
                ? null
                : Problem.of(
                        "", key, json.readValue(rs.getString("why_args"), new TypeReference<Map<String, Object>>() {}));
    }
}
