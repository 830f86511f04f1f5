package org.folkmoot.networks.bluesky;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * Record keys of the AT Protocol (atproto.com/specs/tid, read 2026-11-22): 13 letters of a sortable base 32 that hold 53
 * bits of microseconds and a 10 bit clock id.
 */
final class Tid {

    private static final String LETTERS = "234567abcdefghijklmnopqrstuvwxyz";

    private Tid() {}

    /** The same key and time give the same TID. It falls into the second of {@code createdAt}; the key decides where. */
    static String of(UUID key, Instant createdAt) {
        var mixed = mix(key.getMostSignificantBits() ^ Long.rotateLeft(key.getLeastSignificantBits(), 23));
        var micros = createdAt.getEpochSecond() * 1_000_000 + Long.remainderUnsigned(mixed, 1_000_000);
        return encode(micros << 10 | (mixed >>> 54));
    }

    /** For what is there once for each name: the same name gives the same TID, at whatever time that is. */
    static String of(String name) {
        var key = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return of(key, Instant.ofEpochSecond(key.getMostSignificantBits() >>> 34));
    }

    /** So many microseconds later: the parts of a thread follow the first one. */
    static String after(String tid, int micros) {
        var value = 0L;
        for (var letter : tid.toCharArray()) {
            value = value << 5 | LETTERS.indexOf(letter);
        }
        return encode(value + ((long) micros << 10));
    }

    private static String encode(long value) {
        var letters = new char[13];
        for (var i = 12; i >= 0; i--) {
            letters[i] = LETTERS.charAt((int) (value & 31));
            value >>>= 5;
        }
        return new String(letters);
    }

    /** Spreads every bit of the key over the whole number, for a UUIDv7's first half is time. */
    private static long mix(long bits) {
        var z = bits * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
