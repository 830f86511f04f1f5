package org.folkmoot.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry with its place in the hash chain. The hash of a link is the SHA-256 of the canonical form: the previous hash
 * as hex digits (64 zeros for the first), then position and every field, each as its length in UTF-8 bytes, a colon and
 * the bytes; an absent field is {@code -1:}. Nothing else is needed to recompute the chain from an export.
 */
record ChainLink(
        TrailEntry entry, @Nullable UUID token, @Nullable Long position, byte @Nullable [] hash) {

    static final byte[] START = new byte[32];

    byte[] hashAfter(byte[] previous, long place) {
        var digest = sha256();
        field(digest, java.util.HexFormat.of().formatHex(previous));
        field(digest, String.valueOf(place));
        field(digest, entry.id().toString());
        field(digest, String.valueOf(entry.number()));
        field(digest, entry.at().toString());
        field(digest, entry.actorKind());
        field(digest, entry.actorName());
        field(digest, text(entry.actorPerson()));
        field(digest, text(token));
        field(digest, entry.what());
        field(digest, entry.subject().kind());
        field(digest, entry.subject().id().toString());
        field(digest, entry.subject().label());
        field(digest, entry.reason());
        field(digest, String.valueOf(entry.changes().size()));
        for (var change : entry.changes()) {
            field(digest, change.field());
            field(digest, change.before());
            field(digest, change.after());
        }
        return digest.digest();
    }

    private static void field(MessageDigest digest, @Nullable String text) {
        var bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        var length = text == null ? -1 : bytes.length;
        digest.update((length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
