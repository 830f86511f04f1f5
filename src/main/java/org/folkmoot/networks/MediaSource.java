package org.folkmoot.networks;

import java.net.URI;
import java.util.Optional;

/** Gives a connector the bytes of a {@link Media} while it uploads them. */
@FunctionalInterface
public interface MediaSource {

    /** @throws java.util.NoSuchElementException when there is no such media */
    byte[] bytes(String sha256);

    /**
     * A short-lived signed address from which a network that fetches media by itself can take these bytes.
     *
     * @return empty when this installation has no address that the network could reach
     */
    default Optional<URI> address(String sha256, String mime) {
        return Optional.empty();
    }

    /** For sessions that upload nothing. */
    static MediaSource none() {
        return sha256 -> {
            throw new java.util.NoSuchElementException("No media here: " + sha256);
        };
    }
}
