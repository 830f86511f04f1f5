package org.folkmoot.publishing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * SHA-256 over everything that an approval is about: account, text, link, each picture or video with its alt text and
 * captions in their order, and what the post has besides. The time is not in it: it is approved as a window.
 */
public record RevisionHash(String value) {

    /** Each part is preceded by its length, so that no two different posts read the same. */
    static RevisionHash of(UUID account, String text, String link, List<PostImage> images, Extras extras) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            part(digest, account.toString());
            part(digest, text);
            part(digest, link);
            for (var image : images) {
                part(digest, image.sha256());
                part(digest, image.alt());
                part(digest, String.valueOf(image.decorative()));
                for (var captions : image.captions()) {
                    part(digest, "captions " + captions.language());
                    part(digest, captions.vtt());
                }
            }
            for (var piece : extras.pieces()) {
                part(digest, piece);
            }
            return new RevisionHash(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static RevisionHash of(UUID account, String text, String link, List<PostImage> images) {
        return of(account, text, link, images, Extras.none());
    }

    private static void part(MessageDigest digest, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
