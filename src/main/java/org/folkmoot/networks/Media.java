package org.folkmoot.networks;

import java.util.List;

/**
 * An image or a video of a post; its bytes come from the session's {@link MediaSource} by the digest.
 *
 * @param sha256 lower-case hex digest of the bytes
 * @param width in pixels
 * @param height in pixels
 * @param alt what a person who cannot see it is told; empty for a decorative image
 * @param millis how long a video runs; 0 for an image
 * @param captions a video's caption files
 */
public record Media(
        String sha256,
        String mime,
        long bytes,
        int width,
        int height,
        String alt,
        long millis,
        List<Captions> captions) {

    /** @param mime {@code text/vtt} or {@code application/x-subrip} */
    public record Captions(String sha256, String mime, String language) {}

    /** A delivery that was ordered by an older Folkmoot names no captions. */
    @SuppressWarnings("ConstantValue")
    public Media {
        captions = captions == null ? List.of() : List.copyOf(captions);
    }

    public Media(String sha256, String mime, long bytes, int width, int height, String alt) {
        this(sha256, mime, bytes, width, height, alt, 0, List.of());
    }

    public boolean decorative() {
        return alt.isEmpty();
    }

    public boolean video() {
        return mime.startsWith("video/");
    }
}
