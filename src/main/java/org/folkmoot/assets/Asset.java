package org.folkmoot.assets;

import java.time.Instant;

/**
 * One picture of the library, as it can be published.
 *
 * @param name the file name that its uploader knows it by
 * @param bytes size of the stored picture, which is not the uploaded file: it was re-encoded, so that neither place nor
 *     camera travels with it
 * @param alt what is to be seen, for people who cannot see it; empty when nobody has written it yet or it is decorative
 * @param decorative somebody decided that the picture says nothing that the text does not say
 * @param credit who took it, or whose it is; may be empty
 */
public record Asset(
        AssetId id,
        String name,
        String mime,
        long bytes,
        int width,
        int height,
        String sha256,
        String alt,
        boolean decorative,
        String credit,
        String addedBy,
        Instant addedAt) {

    /** A picture may go out only with a description or with the decision that it needs none. */
    public boolean described() {
        return decorative || !alt.isBlank();
    }
}
