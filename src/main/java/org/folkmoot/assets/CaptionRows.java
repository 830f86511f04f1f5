package org.folkmoot.assets;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which captions each video has now. */
@Repository
class CaptionRows {

    private final JdbcClient jdbc;

    CaptionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(AssetId asset, Captions captions) {
        jdbc.sql("""
                        insert into assets.captions (asset_id, language, vtt_sha256, srt_sha256, cues, added_by_name, added_at)
                        values (:asset, :language, :vtt, :srt, :cues, :by, :at)
                        on conflict (asset_id, language) do update
                        set vtt_sha256 = excluded.vtt_sha256, srt_sha256 = excluded.srt_sha256, cues = excluded.cues,
                            added_by_name = excluded.added_by_name, added_at = excluded.added_at
                        """)
                .param("asset", asset.value())
                .param("language", captions.language())
                .param("vtt", captions.vtt())
                .param("srt", captions.srt())
                .param("cues", captions.cues())
                .param("by", captions.addedBy())
                .param("at", captions.addedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(AssetId asset, String language) {
        jdbc.sql("delete from assets.captions where asset_id = :asset and language = :language")
                .param("asset", asset.value())
                .param("language", language)
                .update();
    }

    Map<AssetId, List<Captions>> of(Collection<AssetId> assets) {
        var found = new HashMap<AssetId, List<Captions>>();
        if (!assets.isEmpty()) {
            jdbc.sql("select * from assets.captions where asset_id in (:assets) order by asset_id, language")
                    .param("assets", assets.stream().map(AssetId::value).toList())
                    .query(rs -> {
                        found.computeIfAbsent(
                                        new AssetId(rs.getObject("asset_id", UUID.class)), asset -> new ArrayList<>())
                                .add(new Captions(
                                        rs.getString("language"),
                                        rs.getString("vtt_sha256"),
                                        rs.getString("srt_sha256"),
                                        rs.getInt("cues"),
                                        rs.getString("added_by_name"),
                                        rs.getObject("added_at", OffsetDateTime.class)
                                                .toInstant()));
                    });
        }
        return found;
    }
}
