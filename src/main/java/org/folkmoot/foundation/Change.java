package org.folkmoot.foundation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One field before and after. Names, dates and states stand as they are ({@link #of}); anything that a resident or an
 * author wrote stands as its SHA-256 ({@link #digest}), so that the text itself can be disposed of without breaking the
 * trail.
 */
public record Change(
        String field, @Nullable String before, @Nullable String after) {

    public static Change of(String field, @Nullable Object before, @Nullable Object after) {
        return new Change(field, text(before), text(after));
    }

    public static Change digest(String field, @Nullable String before, @Nullable String after) {
        return new Change(field, sha256(before), sha256(after));
    }

    public boolean happened() {
        return !Objects.equals(before, after);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String sha256(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
