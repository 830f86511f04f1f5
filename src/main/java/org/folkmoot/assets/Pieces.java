package org.folkmoot.assets;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bytes of videos and documents, a megabyte a row. */
@Repository
class Pieces {

    static final int SIZE = 1024 * 1024;

    private final JdbcClient jdbc;

    Pieces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(AssetId asset, String rendition, InputStream file) throws IOException {
        var position = 0;
        for (var data = file.readNBytes(SIZE); data.length > 0; data = file.readNBytes(SIZE)) {
            jdbc.sql("""
                            insert into assets.piece (asset_id, name, position, data)
                            values (:asset, :name, :position, :data)
                            """)
                    .param("asset", asset.value())
                    .param("name", rendition)
                    .param("position", position++)
                    .param("data", data)
                    .update();
        }
    }

    byte[] get(AssetId asset, String rendition, int position) {
        return jdbc.sql("""
                        select data from assets.piece
                        where asset_id = :asset and name = :name and position = :position
                        """)
                .param("asset", asset.value())
                .param("name", rendition)
                .param("position", position)
                .query((rs, n) -> rs.getBytes(1))
                .single();
    }
}
