package org.folkmoot.people;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * SHA-256 of what an upload brings: each part's name, file name, kind and bytes, in their order. The boundary between
 * them differs each time and says nothing.
 */
final class UploadDigest {

    private static final Logger LOG = LoggerFactory.getLogger(UploadDigest.class);

    private UploadDigest() {}

    /** An upload that cannot be read is as good as its length: whoever reads it next refuses it. */
    static String of(HttpServletRequest request) {
        try {
            var whole = sha256();
            for (var part : request.getParts()) {
                whole.update(line(part).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(whole.digest());
        } catch (IllegalStateException | ServletException | IOException e) {
            LOG.debug("An upload could not be read for its digest", e);
            return "unread " + request.getContentLengthLong();
        }
    }

    /** Each text behind its length, so that no two different parts read the same. */
    private static String line(Part part) throws IOException {
        return told(part.getName())
                + told(part.getSubmittedFileName())
                + told(part.getContentType())
                + told(bytes(part.getInputStream()));
    }

    private static String told(@Nullable String text) {
        return text == null ? "-;" : text.length() + ":" + text + ";";
    }

    private static String bytes(InputStream body) throws IOException {
        var digest = sha256();
        try (var read = new DigestInputStream(body, digest)) {
            read.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
