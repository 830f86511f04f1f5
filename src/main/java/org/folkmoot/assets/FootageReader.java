package org.folkmoot.assets;

import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;

/** Reads what a video is from the file itself, in a bounded amount of memory. */
final class FootageReader {

    /** Far above the widest screens; below it no product of two sides overflows. */
    private static final int WIDEST = 16_384;

    private FootageReader() {}

    static Footage read(FileKind kind, Path file) {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var footage = kind == FileKind.WEBM ? new WebmFile(channel).footage() : new IsoFile(channel).footage();
            if (footage.width() < 1 || footage.height() < 1 || footage.width() > WIDEST || footage.height() > WIDEST) {
                throw refused("assets.video.empty");
            }
            return footage;
        } catch (IOException | BufferUnderflowException | IllegalArgumentException | ArithmeticException e) {
            throw refused("assets.video.broken");
        }
    }

    static ByteBuffer bytes(FileChannel channel, long at, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                throw new EOFException();
            }
        }
        return buffer.flip();
    }

    static Refused refused(String key) {
        return Refused.invalid(Problem.of("file", key));
    }
}
