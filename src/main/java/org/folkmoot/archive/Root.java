package org.folkmoot.archive;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * The head of the chain once a day has ended, signed. Whoever keeps a root can prove later that nothing up to its
 * position was changed.
 *
 * @param key the public key, X.509 in Base64
 */
record Root(LocalDate day, long position, byte[] hash, byte[] signature, String key, Instant signedAt) {

    /** The bytes that are signed. */
    static byte[] message(LocalDate day, long position, byte[] hash) {
        return ("folkmoot trail root\n" + day + "\n" + position + "\n"
                        + HexFormat.of().formatHex(hash) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
