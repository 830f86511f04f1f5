package org.folkmoot.assets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;

/** An uploaded file on the disk, where it can be looked at from all sides before it is kept; gone when closed. */
record Incoming(Path path, FileKind kind, long bytes, String sha256) implements AutoCloseable {

    static Incoming of(InputStream file, AssetSettings settings) {
        try {
            var path = Files.createTempFile("folkmoot-", ".upload");
            try {
                return spooled(file, path, settings);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(path);
                throw e;
            }
        } catch (IOException e) {
            throw Refused.invalid(Problem.of("file", "assets.file.broken"));
        }
    }

    private static Incoming spooled(InputStream file, Path path, AssetSettings settings) throws IOException {
        var head = file.readNBytes(FileKind.HEAD);
        if (head.length == 0) {
            throw Refused.invalid(Problem.of("file", "assets.file.none"));
        }
        var kind = FileKind.of(head).orElseThrow(() -> Refused.invalid(Problem.of("file", "assets.file.kind")));
        var most = settings.most(kind);
        var digest = newDigest();
        var bytes = 0L;
        try (var out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
            out.write(head);
            bytes = head.length;
            var piece = new byte[64 * 1024];
            for (var n = file.read(piece); n >= 0; n = file.read(piece)) {
                bytes += n;
                if (bytes > most) {
                    throw Refused.invalid(settings.tooLarge(kind));
                }
                out.write(piece, 0, n);
            }
        }
        return new Incoming(path, kind, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    byte[] all() {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    /** What a whole document ends with (ISO 32000-2, 7.5.5); one that was cut off does not. */
    boolean endsAsADocument() {
        try (var channel = Files.newByteChannel(path)) {
            var length = (int) Math.min(1024, bytes);
            channel.position(bytes - length);
            var tail = new byte[length];
            var buffer = java.nio.ByteBuffer.wrap(tail);
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {}
            return new String(tail, java.nio.charset.StandardCharsets.ISO_8859_1).contains("%%EOF");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(newDigest().digest(bytes));
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
