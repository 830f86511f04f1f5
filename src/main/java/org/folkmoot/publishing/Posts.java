package org.folkmoot.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.assets.AssetId;
import org.folkmoot.foundation.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Posts as their authors left them; what goes out is kept by {@link Variants}. */
@Repository
class Posts {

    private static final String SELECT = """
            select id, title, text, link, due_at, extras, version, created_by_name, created_at, saved_by_name, saved_at
            from publishing.post
            """;

    private final JdbcClient jdbc;

    Posts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Post post) {
        jdbc.sql("""
                        insert into publishing.post (id, title, text, link, due_at, extras, version,
                                                     created_by_name, created_at, saved_by_name, saved_at)
                        values (:id, :title, :text, :link, :due, cast(:extras as jsonb), :version, :createdBy, :createdAt, :savedBy, :savedAt)
                        """)
                .param("id", post.id().value())
                .param("title", post.title())
                .param("text", post.text())
                .param("link", post.link())
                .param("due", at(post.dueAt()))
                .param("extras", post.extras().json())
                .param("version", post.version())
                .param("createdBy", post.createdBy())
                .param("createdAt", at(post.createdAt()))
                .param("savedBy", post.savedBy())
                .param("savedAt", at(post.savedAt()))
                .update();
        addImages(post);
    }

    void save(Post post) {
        jdbc.sql("""
                        update publishing.post
                        set title = :title, text = :text, link = :link, due_at = :due, extras = cast(:extras as jsonb), version = :version,
                            saved_by_name = :savedBy, saved_at = :savedAt
                        where id = :id
                        """)
                .param("id", post.id().value())
                .param("title", post.title())
                .param("text", post.text())
                .param("link", post.link())
                .param("due", at(post.dueAt()))
                .param("extras", post.extras().json())
                .param("version", post.version())
                .param("savedBy", post.savedBy())
                .param("savedAt", at(post.savedAt()))
                .update();
        jdbc.sql("delete from publishing.post_image where post_id = :id")
                .param("id", post.id().value())
                .update();
        addImages(post);
    }

    Optional<Post> find(PostId id) {
        return one(id, "");
    }

    /** Keeps other savers waiting until this transaction ends. */
    Optional<Post> lock(PostId id) {
        return one(id, " for update");
    }

    /** Without their pictures; newest first. */
    Slice<Post> newest(@Nullable String after, int limit) {
        return newest("true", after, limit);
    }

    /** Posts without any account yet, which no calendar can show; newest first. */
    Slice<Post> withoutAccounts(@Nullable String after, int limit) {
        return newest("not exists (select 1 from publishing.variant where post_id = post.id)", after, limit);
    }

    private Slice<Post> newest(String where, @Nullable String after, int limit) {
        var key = Slice.key(after, 2);
        var rows = jdbc.sql(SELECT + " where " + where + """
                          and (cast(:at as timestamptz) is null or (saved_at, id) < (:at, cast(:id as uuid)))
                        order by saved_at desc, id desc limit :limit
                        """)
                .param(
                        "at",
                        key.map(parts -> at(Instant.parse(parts.getFirst()))).orElse(null))
                .param("id", key.map(List::getLast).orElse(null))
                .param("limit", limit + 1)
                .query((rs, n) -> post(rs, List.of()))
                .list();
        return Slice.of(
                rows,
                limit,
                post -> List.of(post.savedAt().toString(), post.id().value().toString()));
    }

    private Optional<Post> one(PostId id, String suffix) {
        var images = images(id);
        return jdbc.sql(SELECT + " where id = :id" + suffix)
                .param("id", id.value())
                .query((rs, n) -> post(rs, images))
                .optional();
    }

    private List<PostImage> images(PostId id) {
        return jdbc.sql("""
                        select asset_id, sha256, alt, decorative, captions from publishing.post_image
                        where post_id = :id order by position
                        """).param("id", id.value()).query(Posts::image).list();
    }

    private void addImages(Post post) {
        for (var position = 0; position < post.images().size(); position++) {
            var image = post.images().get(position);
            jdbc.sql("""
                            insert into publishing.post_image (post_id, position, asset_id, sha256, alt, decorative, captions)
                            values (:post, :position, :asset, :sha256, :alt, :decorative, :captions)
                            """)
                    .param("post", post.id().value())
                    .param("position", position)
                    .param("asset", image.asset().value())
                    .param("sha256", image.sha256())
                    .param("alt", image.alt())
                    .param("decorative", image.decorative())
                    .param("captions", image.kept())
                    .update();
        }
    }

    static PostImage image(ResultSet rs, int n) throws SQLException {
        return new PostImage(
                new AssetId(rs.getObject("asset_id", UUID.class)),
                rs.getString("sha256"),
                rs.getString("alt"),
                rs.getBoolean("decorative"),
                PostImage.captions(rs.getString("captions")));
    }

    private static Post post(ResultSet rs, List<PostImage> images) throws SQLException {
        return new Post(
                new PostId(rs.getObject("id", UUID.class)),
                rs.getString("title"),
                rs.getString("text"),
                rs.getString("link"),
                images,
                instant(rs, "due_at"),
                Extras.read(rs.getString("extras")),
                rs.getInt("version"),
                rs.getString("created_by_name"),
                rs.getObject("created_at", OffsetDateTime.class).toInstant(),
                rs.getString("saved_by_name"),
                rs.getObject("saved_at", OffsetDateTime.class).toInstant());
    }

    static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var time = rs.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
