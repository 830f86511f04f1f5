package org.folkmoot.assets;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** What a file is, by its first bytes; its name and the browser's word are not asked. */
enum FileKind {
    JPEG("jpeg"),
    PNG("png"),
    GIF("gif"),
    WEBP("webp"),
    /** MP4 or QuickTime. */
    ISO(""),
    WEBM(""),
    PDF("");

    /** How many bytes tell. */
    static final int HEAD = 16;

    /** Boxes with which a film of this family may begin; older QuickTime films know no {@code ftyp}. */
    private static final Set<String> ISO_BOXES = Set.of("ftyp", "moov", "mdat", "wide", "free", "skip");

    private final String reader;

    FileKind(String reader) {
        this.reader = reader;
    }

    /** The format name under which ImageIO knows the reader; empty for what is no picture. */
    String reader() {
        return reader;
    }

    boolean picture() {
        return !reader.isEmpty();
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
        if (starts(file, 0x1A, 0x45, 0xDF, 0xA3)) {
            return Optional.of(WEBM);
        }
        if (text(file, 0, "%PDF-")) {
            return Optional.of(PDF);
        }
        if (ISO_BOXES.stream().anyMatch(box -> text(file, 4, box))) {
            return Optional.of(ISO);
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
