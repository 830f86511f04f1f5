package org.folkmoot.publishing;

import org.folkmoot.assets.AssetId;

/**
 * A picture on a post, with the words that go out with it here; the library's own words are only where they start.
 *
 * @param sha256 of the picture in the library
 * @param decorative somebody decided that it needs no description
 */
public record PostImage(AssetId asset, String sha256, String alt, boolean decorative) {

    boolean described() {
        return decorative || !alt.isBlank();
    }
}
