package org.folkmoot.assets;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;

/**
 * Captions as SubRip or WebVTT wrote them, held against the video that they belong to, and written as either: some networks
 * take only the one, some only the other. Where a cue stands on the screen is not kept.
 */
record CaptionFile(List<Cue> cues) {

    /** Hours of talk; Bluesky alone asks for less. */
    static final int LARGEST = 512 * 1024;

    /** A video's last cue may outlast its pictures by so much: sound often does. */
    private static final long GRACE = 1_000;

    private static final Pattern TIMES = Pattern.compile("^(?:(\\d{1,3}):)?([0-5]\\d):([0-5]\\d)[.,](\\d{3})\\s+-->\\s+"
            + "(?:(\\d{1,3}):)?([0-5]\\d):([0-5]\\d)[.,](\\d{3})(?:\\s.*)?$");
    private static final Pattern VOICE = Pattern.compile("(?i)<v[^ >]* ([^>]+)>");
    private static final Pattern OTHER_TAGS = Pattern.compile("(?i)<(?!/?[biu]>)/?[a-z0-9][^>]*>|\\{\\\\an\\d}");

    CaptionFile {
        cues = List.copyOf(cues);
    }

    /** @param runs how long the video is, in milliseconds */
    static CaptionFile read(byte[] file, long runs) {
        if (file.length > LARGEST) {
            throw refused("assets.captions.large", Map.of("most", LARGEST / 1024));
        }
        var cues = cues(lines(file));
        if (cues.isEmpty()) {
            throw refused("assets.captions.none", Map.of());
        }
        check(cues, runs);
        return new CaptionFile(cues);
    }

    byte[] vtt() {
        var out = new StringBuilder("WEBVTT\n");
        for (var cue : cues) {
            out.append('\n').append(time(cue.from(), '.')).append(" --> ").append(time(cue.to(), '.'));
            out.append('\n').append(escaped(cue.text())).append('\n');
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] srt() {
        var out = new StringBuilder();
        for (var i = 0; i < cues.size(); i++) {
            var cue = cues.get(i);
            out.append(i == 0 ? "" : "\r\n").append(i + 1).append("\r\n");
            out.append(time(cue.from(), ',')).append(" --> ").append(time(cue.to(), ','));
            out.append("\r\n").append(cue.text().replace("\n", "\r\n")).append("\r\n");
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> lines(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.replace("\uFEFF", "").lines().toList();
        } catch (CharacterCodingException e) {
            throw refused("assets.captions.letters", Map.of());
        }
    }

    private static List<Cue> cues(List<String> lines) {
        var webVtt = !lines.isEmpty() && lines.getFirst().startsWith("WEBVTT");
        var cues = new ArrayList<Cue>();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (!line.contains("-->") || webVtt && line.startsWith("NOTE")) {
                continue;
            }
            var times = TIMES.matcher(line);
            if (!times.matches()) {
                throw refused("assets.captions.time", Map.of("line", i + 1));
            }
            var text = new ArrayList<String>();
            while (i + 1 < lines.size() && !lines.get(i + 1).isBlank()) {
                text.add(lines.get(++i).strip());
                if (text.getLast().contains("-->")) {
                    throw refused("assets.captions.gap", Map.of("line", i + 1));
                }
            }
            if (!text.isEmpty()) {
                cues.add(new Cue(
                        millis(times.group(1), times.group(2), times.group(3), times.group(4)),
                        millis(times.group(5), times.group(6), times.group(7), times.group(8)),
                        plain(String.join("\n", text), webVtt)));
            }
        }
        return cues;
    }

    private static void check(List<Cue> cues, long runs) {
        var before = 0L;
        for (var i = 0; i < cues.size(); i++) {
            var cue = cues.get(i);
            var number = Map.<String, Object>of("number", i + 1, "time", time(cue.from(), '.'));
            if (cue.to() <= cue.from()) {
                throw refused("assets.captions.backwards", number);
            }
            if (cue.from() < before) {
                throw refused("assets.captions.order", number);
            }
            if (cue.to() > runs + GRACE) {
                throw refused(
                        "assets.captions.beyond",
                        Map.of("number", i + 1, "time", time(cue.to(), '.'), "length", time(runs, '.')));
            }
            before = cue.from();
        }
    }

    private static long millis(
            @org.jspecify.annotations.Nullable String hours, String minutes, String seconds, String rest) {
        var h = hours == null ? 0 : Long.parseLong(hours);
        return ((h * 60 + Long.parseLong(minutes)) * 60 + Long.parseLong(seconds)) * 1000 + Long.parseLong(rest);
    }

    /** Who speaks becomes words; whatever else a tag says goes. */
    private static String plain(String text, boolean webVtt) {
        var spoken = VOICE.matcher(text).replaceAll("$1: ");
        var bare = OTHER_TAGS.matcher(spoken).replaceAll("");
        return webVtt
                ? bare.replace("&nbsp;", "\u00A0")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&amp;", "&")
                : bare;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replaceAll("(?i)<(?!/?[biu]>)", "&lt;")
                .replace("-->", "--&gt;");
    }

    private static String time(long millis, char point) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%c%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1000 % 60,
                point,
                millis % 1000);
    }

    private static Refused refused(String key, Map<String, Object> args) {
        return Refused.invalid(Problem.of("captions", key, args));
    }
}
