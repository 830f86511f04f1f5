package org.folkmoot.assets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The store behind {@link Assets}. */
@Repository
class AssetEntries {

    private static final String COLUMNS =
            "id, name, mime, bytes, width, height, sha256, alt, decorative, credit, added_by_name, added_at,"
                    + " millis, codec, sound, frames";

    private final JdbcClient jdbc;

    AssetEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Asset asset, Actor by) {
        jdbc.sql("""
                        insert into assets.asset (id, name, mime, bytes, width, height, sha256, alt, decorative, credit,
                                                  added_by, added_by_name, added_at, millis, codec, sound, frames)
                        values (:id, :name, :mime, :bytes, :width, :height, :sha256, :alt, :decorative, :credit,
                                :addedBy, :addedByName, :addedAt, :millis, :codec, :sound, :frames)
                        """)
                .param("id", asset.id().value())
                .param("name", asset.name())
                .param("mime", asset.mime())
                .param("bytes", asset.bytes())
                .param("width", asset.width())
                .param("height", asset.height())
                .param("sha256", asset.sha256())
                .param("alt", asset.alt())
                .param("decorative", asset.decorative())
                .param("credit", asset.credit())
                .param("addedBy", by.person().orElse(null))
                .param("addedByName", by.name())
                .param("addedAt", asset.addedAt().atOffset(ZoneOffset.UTC))
                .param(
                        "millis",
                        asset.footage() == null ? null : asset.footage().millis())
                .param("codec", asset.footage() == null ? null : asset.footage().codec())
                .param("sound", asset.footage() == null ? null : asset.footage().sound())
                .param(
                        "frames",
                        asset.footage() == null ? null : asset.footage().frames())
                .update();
    }

    /**
     * Two requests may want the same rendition at once; the first one stays.
     *
     * @param data null where they stand in {@link Pieces}
     */
    void addRendition(AssetId asset, Rendition rendition, byte @Nullable [] data) {
        jdbc.sql("""
                        insert into assets.rendition (asset_id, name, mime, bytes, width, height, sha256, data)
                        values (:asset, :name, :mime, :bytes, :width, :height, :sha256, :data)
                        on conflict (asset_id, name) do nothing
                        """)
                .param("asset", asset.value())
                .param("name", rendition.name())
                .param("mime", rendition.mime())
                .param("bytes", rendition.bytes())
                .param("width", rendition.width())
                .param("height", rendition.height())
                .param("sha256", rendition.sha256())
                .param("data", data)
                .update();
    }

    void describe(AssetId id, Description description) {
        jdbc.sql("""
                        update assets.asset
                        set alt = :alt, decorative = :decorative, credit = :credit, name = :name
                        where id = :id
                        """)
                .param("id", id.value())
                .param("alt", description.alt())
                .param("decorative", description.decorative())
                .param("credit", description.credit())
                .param("name", description.name())
                .update();
    }

    Optional<Asset> find(AssetId id) {
        return jdbc.sql("select " + COLUMNS + " from assets.asset where id = :id")
                .param("id", id.value())
                .query(AssetEntries::asset)
                .optional();
    }

    List<Asset> find(Collection<AssetId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select " + COLUMNS + " from assets.asset where id in (:ids)")
                .param("ids", ids.stream().map(AssetId::value).toList())
                .query(AssetEntries::asset)
                .list();
    }

    Optional<AssetId> bySha256(String sha256) {
        return jdbc.sql("select id from assets.asset where sha256 = :sha256")
                .param("sha256", sha256)
                .query((rs, n) -> new AssetId(rs.getObject(1, UUID.class)))
                .optional();
    }

    Slice<Asset> newest(String search, @Nullable String after, int limit) {
        var key = Slice.key(after, 2);
        var rows = jdbc.sql("select " + COLUMNS + """
                         from assets.asset
                        where (:search = '' or name ilike :like or alt ilike :like or credit ilike :like)
                          and (cast(:at as timestamptz) is null or (added_at, id) < (:at, cast(:id as uuid)))
                        order by added_at desc, id desc
                        limit :limit
                        """)
                .param("search", search)
                .param(
                        "like",
                        "%" + search.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .param("at", key.map(parts -> instant(parts.getFirst())).orElse(null))
                .param("id", key.map(List::getLast).orElse(null))
                .param("limit", limit + 1)
                .query(AssetEntries::asset)
                .list();
        return Slice.of(
                rows,
                limit,
                asset -> List.of(asset.addedAt().toString(), asset.id().value().toString()));
    }

    Counts counts(Instant before) {
        return jdbc.sql("""
                        select count(*), count(*) filter (where decorative or alt <> '')
                        from assets.asset where added_at < :before
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((rs, n) -> new Counts(rs.getInt(1), rs.getInt(2)))
                .single();
    }

    Optional<Rendition> rendition(AssetId asset, String name) {
        return jdbc.sql("""
                        select name, mime, bytes, width, height, sha256
                        from assets.rendition where asset_id = :asset and name = :name
                        """)
                .param("asset", asset.value())
                .param("name", name)
                .query(AssetEntries::rendition)
                .optional();
    }

    /** Any rendition with these bytes. */
    Optional<Stored> stored(String sha256) {
        return jdbc.sql("select asset_id, name, mime, bytes, width, height, sha256 from assets.rendition"
                        + " where sha256 = :sha256 order by asset_id, name limit 1")
                .param("sha256", sha256)
                .query((rs, n) -> new Stored(new AssetId(rs.getObject("asset_id", UUID.class)), rendition(rs, n)))
                .optional();
    }

    Optional<Stored> stored(AssetId asset, String sha256) {
        return jdbc.sql("select asset_id, name, mime, bytes, width, height, sha256 from assets.rendition"
                        + " where asset_id = :asset and sha256 = :sha256 order by name limit 1")
                .param("asset", asset.value())
                .param("sha256", sha256)
                .query((rs, n) -> new Stored(asset, rendition(rs, n)))
                .optional();
    }

    byte[] data(AssetId asset, String name) {
        return jdbc.sql("select data from assets.rendition where asset_id = :asset and name = :name")
                .param("asset", asset.value())
                .param("name", name)
                .query((rs, n) -> rs.getBytes(1))
                .single();
    }

    record Counts(int all, int described) {}

    record Stored(AssetId asset, Rendition rendition) {}

    private static OffsetDateTime instant(String text) {
        return Instant.parse(text).atOffset(ZoneOffset.UTC);
    }

    private static Rendition rendition(ResultSet rs, int n) throws SQLException {
        return new Rendition(
                rs.getString("name"),
                rs.getString("mime"),
                rs.getLong("bytes"),
                rs.getInt("width"),
                rs.getInt("height"),
                rs.getString("sha256"));
    }

    private static Asset asset(ResultSet rs, int n) throws SQLException {
        return new Asset(
                new AssetId(rs.getObject("id", UUID.class)),
                rs.getString("name"),
                rs.getString("mime"),
                rs.getLong("bytes"),
                rs.getInt("width"),
                rs.getInt("height"),
                rs.getString("sha256"),
                rs.getString("alt"),
                rs.getBoolean("decorative"),
                rs.getString("credit"),
                rs.getString("added_by_name"),
                rs.getObject("added_at", OffsetDateTime.class).toInstant(),
                footage(rs));
    }

    private static @Nullable Footage footage(ResultSet rs) throws SQLException {
        return rs.getString("codec") == null
                ? null
                : new Footage(
                        rs.getString("mime"),
                        rs.getInt("width"),
                        rs.getInt("height"),
                        rs.getLong("millis"),
                        rs.getString("codec"),
                        rs.getString("sound"),
                        rs.getDouble("frames"));
    }
}
