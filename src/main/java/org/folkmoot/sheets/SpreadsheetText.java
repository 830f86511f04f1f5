package org.folkmoot.sheets;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The text of a CSV file, whatever program saved it: UTF-8 with or without a mark, UTF-16, Windows-1252. */
public final class SpreadsheetText {

    private SpreadsheetText() {}

    public static String of(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        if (bytes.length > 1 && bytes[1] == 0) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        return strict(bytes).orElseGet(() -> new String(bytes, Charset.forName("windows-1252")));
    }

    /** Of the first line: comma, semicolon or tab. */
    public static char separator(String text) {
        var heading = text.lines().findFirst().orElse("");
        var best = ',';
        for (var candidate : new char[] {';', '\t'}) {
            if (count(heading, candidate) > count(heading, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static Optional<String> strict(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (var n = 0; n < mark.length; n++) {
            if (bytes.length <= n || (bytes[n] & 0xFF) != mark[n]) {
                return false;
            }
        }
        return true;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
