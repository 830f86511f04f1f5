package org.folkmoot.assets;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One picture, video or document of the library, as it can be published.
 *
 * @param name the file name that its uploader knows it by
 * @param bytes size of the stored file; a picture's is not the uploaded one: it was re-encoded, so that neither place nor
 *     camera travels with it
 * @param width in pixels; 0 for a document
 * @param alt what is to be seen, for people who cannot see it; empty when nobody has written it yet or it is decorative
 * @param decorative somebody decided that the picture says nothing that the text does not say
 * @param credit who took it, or whose it is; may be empty
 * @param footage of a video; null for anything else
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
        Instant addedAt,
        @Nullable Footage footage) {

    /** A file may go out only with a description or with the decision that it needs none. */
    public boolean described() {
        return decorative || !alt.isBlank();
    }

    public boolean video() {
        return footage != null;
    }

    public boolean document() {
        return mime.equals("application/pdf");
    }

    public boolean picture() {
        return !video() && !document();
    }
}
