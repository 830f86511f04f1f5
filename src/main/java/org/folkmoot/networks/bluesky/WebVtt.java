package org.folkmoot.networks.bluesky;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Captions as WebVTT, the only form that Bluesky takes: SubRip differs in a header and in the sign before fractions. */
final class WebVtt {

    private static final Pattern FRACTION = Pattern.compile("(?m)(\\d{2}:\\d{2}),(\\d{3})(?=\\s*-->|\\s*$)");

    private WebVtt() {}

    static byte[] of(String mime, byte[] captions) {
        if (mime.equals("text/vtt")) {
            return captions;
        }
        var text = new String(captions, StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .replace("\r\n", "\n");
        return ("WEBVTT\n\n" + FRACTION.matcher(text).replaceAll("$1.$2")).getBytes(StandardCharsets.UTF_8);
    }
}
