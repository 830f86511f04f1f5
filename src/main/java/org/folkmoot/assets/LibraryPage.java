package org.folkmoot.assets;

import java.util.List;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Slice;

/**
 * The library with its form for a new file; public for its template only.
 *
 * @param largest of a picture, a video and a document, in megabytes
 */
public record LibraryPage(
        String search,
        Slice<Asset> assets,
        boolean mayAdd,
        Description typed,
        Largest largest,
        List<Problem> problems) {

    public record Largest(long picture, long video, long document) {

        static Largest of(AssetSettings settings) {
            return new Largest(
                    settings.largestPicture().toMegabytes(),
                    settings.largestVideo().toMegabytes(),
                    settings.largestDocument().toMegabytes());
        }
    }
}
