package org.folkmoot.assets;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a file is, by its first bytes; its name and the browser's word are not asked. */
enum FileKind {
    JPEG("jpeg"),
    PNG("png"),
    GIF("gif"),
    WEBP("webp");

    private final String reader;

    FileKind(String reader) {
        this.reader = reader;
    }

    /** The format name under which ImageIO knows the reader. */
    String reader() {
        return reader;
    }

    static Optional<FileKind> of(byte[] file) {
        if (starts(file, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(JPEG);
        }
        if (starts(file, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return Optional.of(PNG);
        }
        if (text(file, 0, "GIF87a") || text(file, 0, "GIF89a")) {
            return Optional.of(GIF);
        }
        return text(file, 0, "RIFF") && text(file, 8, "WEBP") ? Optional.of(WEBP) : Optional.empty();
    }

    private static boolean starts(byte[] file, int... magic) {
        for (var i = 0; i < magic.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean text(byte[] file, int at, String text) {
        return file.length >= at + text.length()
                && new String(file, at, text.length(), StandardCharsets.ISO_8859_1).equals(text);
    }
}
