package org.folkmoot.plan;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;

/**
 * Text from bytes of unknown origin: with or without byte order mark, UTF-8, UTF-16 or the Windows-1252 of older office
 * programs; line ends become {@code \n}, spaces that look like spaces become spaces.
 */
final class PlainText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private PlainText() {}

    static String decode(byte[] bytes) {
        if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw refused("plan.import.office");
        }
        if (starts(bytes, '%', 'P', 'D', 'F')) {
            throw refused("plan.import.pdf");
        }
        return clean(new String(bytes, charset(bytes)));
    }

    static String clean(String text) {
        var plain = text.replace("\ufeff", "")
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u000b', '\n')
                .replace('\u2028', '\n')
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ');
        if (plain.chars().anyMatch(c -> c == 0 || c == 0xfffd)) {
            throw refused("plan.import.binary");
        }
        return plain;
    }

    private static Charset charset(byte[] bytes) {
        if (starts(bytes, 0xff, 0xfe)) {
            return StandardCharsets.UTF_16LE;
        }
        if (starts(bytes, 0xfe, 0xff)) {
            return StandardCharsets.UTF_16BE;
        }
        var zeros = zeros(bytes);
        if (zeros[1] > bytes.length / 5 && zeros[0] * 10 < zeros[1]) {
            return StandardCharsets.UTF_16LE;
        }
        if (zeros[0] > bytes.length / 5 && zeros[1] * 10 < zeros[0]) {
            return StandardCharsets.UTF_16BE;
        }
        return utf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS;
    }

    /** How many zero bytes stand at even and at odd places: every second byte of English UTF-16 is one. */
    private static int[] zeros(byte[] bytes) {
        var zeros = new int[2];
        for (var i = 0; i < bytes.length; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean utf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (var i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Refused refused(String key) {
        return Refused.invalid(Problem.of("file", key));
    }
}
