package org.folkmoot.networks.linkedin;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Captions as SubRip, which LinkedIn takes and WebVTT is not: numbers before the times, commas in them, no header. */
final class Subtitles {

    private static final Pattern TIMES = Pattern.compile(
            "(?:(\\d{2,}):)?(\\d{2}:\\d{2})[.,](\\d{3})\\s+-->\\s+(?:(\\d{2,}):)?(\\d{2}:\\d{2})[.,](\\d{3}).*");

    private Subtitles() {}

    static byte[] subRip(String mime, byte[] captions) {
        if (!mime.equals("text/vtt")) {
            return captions;
        }
        var out = new StringBuilder();
        var number = 0;
        for (var block : new String(captions, StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .replace("\r\n", "\n")
                .split("\n\\s*\n")) {
            var cue = cue(block.strip());
            if (!cue.isEmpty()) {
                out.append(++number).append('\n').append(cue).append("\n\n");
            }
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Empty for a header, a note or a style. */
    private static String cue(String block) {
        var lines = block.lines().toList();
        for (var i = 0; i < Math.min(2, lines.size()); i++) {
            var times = TIMES.matcher(lines.get(i).strip());
            if (times.matches()) {
                var words =
                        String.join("\n", lines.subList(i + 1, lines.size())).replaceAll("<[^>]*>", "");
                return time(times.group(1), times.group(2), times.group(3)) + " --> "
                        + time(times.group(4), times.group(5), times.group(6)) + "\n" + words;
            }
        }
        return "";
    }

    private static String time(@org.jspecify.annotations.Nullable String hours, String minutes, String millis) {
        return (hours == null ? "00" : hours) + ":" + minutes + "," + millis;
    }
}
