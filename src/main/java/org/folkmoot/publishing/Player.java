package org.folkmoot.publishing;

import java.util.List;
import java.util.UUID;
import org.folkmoot.assets.Asset;
import org.jspecify.annotations.Nullable;

/** A video as it can be watched with the captions that go along; public for its template only. */
public record Player(UUID id, String name, String mime, int width, int height, String length, List<Track> tracks) {

    /** @param file below the asset's address */
    public record Track(String language, boolean named, String file) {}

    /** Null for what is no video. */
    static @Nullable Player of(Asset asset, List<PostImage.Captions> captions) {
        var footage = asset.footage();
        if (footage == null) {
            return null;
        }
        var tracks = captions.stream()
                .map(one -> new Track(
                        one.language(),
                        org.folkmoot.assets.Captions.named(one.language()),
                        org.folkmoot.assets.Captions.file(one.vtt())))
                .toList();
        return new Player(
                asset.id().value(),
                asset.name(),
                asset.mime(),
                asset.width(),
                asset.height(),
                footage.length(),
                tracks);
    }
}
