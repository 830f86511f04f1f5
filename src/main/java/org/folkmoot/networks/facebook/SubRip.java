package org.folkmoot.networks.facebook;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Captions as Facebook takes them: SubRip, which WebVTT is turned into. Places and styles of the cues are lost. */
final class SubRip {

    private static final Pattern TIMES =
            Pattern.compile("((?:\\d+:)?\\d\\d:\\d\\d)[.,](\\d{3})\\s+-->\\s+((?:\\d+:)?\\d\\d:\\d\\d)[.,](\\d{3}).*");

    private SubRip() {}

    static byte[] of(byte[] file) {
        var text =
                new String(file, StandardCharsets.UTF_8).replace("\uFEFF", "").replace("\r\n", "\n");
        if (!text.startsWith("WEBVTT")) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        var cues = new StringBuilder();
        var number = 0;
        for (var block : text.split("\n\\s*\n")) {
            var lines = block.strip().split("\n");
            for (var i = 0; i < lines.length; i++) {
                var times = TIMES.matcher(lines[i]);
                if (times.matches()) {
                    cues.append(++number).append('\n').append(time(times.group(1), times.group(2)));
                    cues.append(" --> ")
                            .append(time(times.group(3), times.group(4)))
                            .append('\n');
                    for (var words = i + 1; words < lines.length; words++) {
                        cues.append(lines[words].replaceAll("</?[cvb][^>]*>|<[\\d:.]+>", ""))
                                .append('\n');
                    }
                    cues.append('\n');
                    break;
                }
            }
        }
        return cues.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String time(String clock, String millis) {
        return (clock.length() == 5 ? "00:" + clock : clock) + "," + millis;
    }
}
