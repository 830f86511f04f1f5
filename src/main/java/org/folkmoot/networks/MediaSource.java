package org.folkmoot.networks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;

/** Gives a connector the bytes of a {@link Media} while it uploads them. */
@FunctionalInterface
public interface MediaSource {

    /** @throws java.util.NoSuchElementException when there is no such media */
    byte[] bytes(String sha256);

    /**
     * The same bytes to be read once, for what is too large to be held; whoever opens it closes it. Skipping is cheap.
     *
     * @throws java.util.NoSuchElementException when there is no such media
     */
    default InputStream open(String sha256) {
        return new ByteArrayInputStream(bytes(sha256));
    }

    /** So many bytes from there, for networks that take a file in parts; fewer at its end. */
    default byte[] part(String sha256, long from, int length) {
        try (var in = open(sha256)) {
            in.skipNBytes(from);
            return in.readNBytes(length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A short-lived signed address from which a network that fetches media by itself can take these bytes.
     *
     * @return empty when this installation has no address that the network could reach
     */
    default Optional<URI> address(String sha256, String mime) {
        return Optional.empty();
    }

    /** The same for a network on this machine, which reaches addresses that others do not. */
    default MediaSource onThisMachine() {
        return this;
    }

    /** For sessions that upload nothing. */
    static MediaSource none() {
        return sha256 -> {
            throw new java.util.NoSuchElementException("No media here: " + sha256);
        };
    }
}
