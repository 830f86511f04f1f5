package org.folkmoot.people;

import io.nayuki.qrcodegen.QrCode.Ecc;

/** The drawing of a QR code: dark squares as one path, to be put into an {@code <svg>} of {@link #size} units. */
public record QrCode(int size, String path) {

    /** Quiet zone on each side, in modules (ISO/IEC 18004 asks for four). */
    private static final int MARGIN = 4;

    static QrCode of(String text) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M%d,%dh1v1h-1z".formatted(x + MARGIN, y + MARGIN));
                }
            }
        }
        return new QrCode(code.size + 2 * MARGIN, path.toString());
    }
}
