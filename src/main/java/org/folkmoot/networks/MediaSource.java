package org.folkmoot.networks;

/** Gives a connector the bytes of a {@link Media} while it uploads them. */
@FunctionalInterface
public interface MediaSource {

    /** @throws java.util.NoSuchElementException when there is no such media */
    byte[] bytes(String sha256);

    /** For sessions that upload nothing. */
    static MediaSource none() {
        return sha256 -> {
            throw new java.util.NoSuchElementException("No media here: " + sha256);
        };
    }
}
