package org.folkmoot.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.folkmoot.foundation.Ids;
import org.folkmoot.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What variants said at a time, and what people decided about it. */
@Repository
class Revisions {

    private final JdbcClient jdbc;
    private final Ids ids;

    Revisions(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    void add(VariantId variant, Revision revision) {
        jdbc.sql("""
                        insert into publishing.revision (id, variant_id, number, text, link, extras, hash, saved_by,
                                                         saved_by_name, saved_at)
                        values (:id, :variant, :number, :text, :link, cast(:extras as jsonb), :hash, :by, :byName, :at)
                        """)
                .param("id", revision.id())
                .param("variant", variant.value())
                .param("number", revision.number())
                .param("text", revision.text())
                .param("link", revision.link())
                .param("extras", revision.extras().json())
                .param("hash", revision.hash().value())
                .param("by", revision.savedBy())
                .param("byName", revision.savedByName())
                .param("at", Posts.at(revision.savedAt()))
                .update();
        addImages(revision);
    }

    /** For the same person's next save of something that nobody has decided on. */
    void replace(Revision revision) {
        jdbc.sql(
                        "update publishing.revision set text = :text, link = :link, extras = cast(:extras as jsonb), hash = :hash, saved_at = :at where id = :id")
                .param("id", revision.id())
                .param("text", revision.text())
                .param("link", revision.link())
                .param("extras", revision.extras().json())
                .param("hash", revision.hash().value())
                .param("at", Posts.at(revision.savedAt()))
                .update();
        jdbc.sql("delete from publishing.revision_image where revision_id = :id")
                .param("id", revision.id())
                .update();
        addImages(revision);
    }

    void decide(VariantId variant, Decision decision) {
        jdbc.sql("""
                        insert into publishing.decision (id, variant_id, revision_id, kind, hash, due_at, reason,
                                                         by_person, by_name, at)
                        values (:id, :variant, :revision, :kind, :hash, :due, :reason, :by, :byName, :at)
                        """)
                .param("id", ids.next())
                .param("variant", variant.value())
                .param("revision", decision.revision())
                .param("kind", decision.kind().name())
                .param("hash", decision.hash().value())
                .param("due", Posts.at(decision.dueAt()))
                .param("reason", decision.reason())
                .param("by", decision.by())
                .param("byName", decision.byName())
                .param("at", Posts.at(decision.at()))
                .update();
    }

    /** Everybody who ever saved it. */
    List<PersonId> writers(VariantId variant) {
        return jdbc.sql("""
                        select distinct saved_by from publishing.revision
                        where variant_id = :variant and saved_by is not null order by saved_by
                        """)
                .param("variant", variant.value())
                .query((rs, n) -> new PersonId(rs.getObject("saved_by", UUID.class)))
                .list();
    }

    /** @param where a condition on {@code publishing.variant v} with one named value */
    Map<UUID, List<Revision>> revisions(String where, String name, UUID value) {
        var images = new HashMap<UUID, List<PostImage>>();
        jdbc.sql("""
                        select i.* from publishing.revision_image i
                        join publishing.revision r on r.id = i.revision_id
                        join publishing.variant v on v.id = r.variant_id
                        """ + where + " order by i.position").param(name, value).query((ResultSet rs) -> {
            images.computeIfAbsent(rs.getObject("revision_id", UUID.class), k -> new ArrayList<>())
                    .add(Posts.image(rs, 0));
        });
        var revisions = new HashMap<UUID, List<Revision>>();
        jdbc.sql("select r.* from publishing.revision r join publishing.variant v on v.id = r.variant_id " + where
                        + " order by r.number")
                .param(name, value)
                .query((ResultSet rs) -> {
                    var id = rs.getObject("id", UUID.class);
                    revisions
                            .computeIfAbsent(rs.getObject("variant_id", UUID.class), k -> new ArrayList<>())
                            .add(revision(rs, id, images.getOrDefault(id, List.of())));
                });
        return revisions;
    }

    Map<UUID, List<Decision>> decisions(String where, String name, UUID value) {
        var decisions = new HashMap<UUID, List<Decision>>();
        jdbc.sql("select d.* from publishing.decision d join publishing.variant v on v.id = d.variant_id " + where
                        + " order by d.number")
                .param(name, value)
                .query((ResultSet rs) -> {
                    decisions
                            .computeIfAbsent(rs.getObject("variant_id", UUID.class), k -> new ArrayList<>())
                            .add(decision(rs));
                });
        return decisions;
    }

    private void addImages(Revision revision) {
        for (var position = 0; position < revision.images().size(); position++) {
            var image = revision.images().get(position);
            jdbc.sql("""
                            insert into publishing.revision_image (revision_id, position, asset_id, sha256, alt, decorative,
                                                                   captions)
                            values (:revision, :position, :asset, :sha256, :alt, :decorative, :captions)
                            """)
                    .param("revision", revision.id())
                    .param("position", position)
                    .param("asset", image.asset().value())
                    .param("sha256", image.sha256())
                    .param("alt", image.alt())
                    .param("decorative", image.decorative())
                    .param("captions", image.kept())
                    .update();
        }
    }

    private static Revision revision(ResultSet rs, UUID id, List<PostImage> images) throws SQLException {
        return new Revision(
                id,
                rs.getInt("number"),
                rs.getString("text"),
                rs.getString("link"),
                List.copyOf(images),
                Extras.read(rs.getString("extras")),
                new RevisionHash(rs.getString("hash")),
                rs.getObject("saved_by", UUID.class),
                rs.getString("saved_by_name"),
                Objects.requireNonNull(Posts.instant(rs, "saved_at")));
    }

    private static Decision decision(ResultSet rs) throws SQLException {
        return new Decision(
                rs.getObject("revision_id", UUID.class),
                Decision.Kind.valueOf(rs.getString("kind")),
                new RevisionHash(rs.getString("hash")),
                Posts.instant(rs, "due_at"),
                rs.getString("reason"),
                rs.getObject("by_person", UUID.class),
                rs.getString("by_name"),
                Objects.requireNonNull(Posts.instant(rs, "at")));
    }
}
