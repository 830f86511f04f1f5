package org.folkmoot.networks;

/**
 * An image of a post; its bytes come from the session's {@link MediaSource} by the digest.
 *
 * @param sha256 lower-case hex digest of the bytes
 * @param width in pixels
 * @param height in pixels
 * @param alt what a person who cannot see it is told; empty for a decorative image
 */
public record Media(String sha256, String mime, long bytes, int width, int height, String alt) {

    public boolean decorative() {
        return alt.isEmpty();
    }
}
