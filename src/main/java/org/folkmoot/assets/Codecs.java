package org.folkmoot.assets;

import java.util.Map;

/** What people call the codecs that files name by their registered codes (mp4ra.org; Matroska codec specifications). */
final class Codecs {

    private static final Map<String, String> ISO = Map.ofEntries(
            Map.entry("avc1", "H.264"),
            Map.entry("avc3", "H.264"),
            Map.entry("hvc1", "HEVC"),
            Map.entry("hev1", "HEVC"),
            Map.entry("vp08", "VP8"),
            Map.entry("vp09", "VP9"),
            Map.entry("av01", "AV1"),
            Map.entry("mp4v", "MPEG-4"),
            Map.entry("apcn", "ProRes"),
            Map.entry("apch", "ProRes"),
            Map.entry("mp4a", "AAC"),
            Map.entry("Opus", "Opus"),
            Map.entry("alac", "ALAC"),
            Map.entry("ac-3", "AC-3"),
            Map.entry(".mp3", "MP3"));

    private static final Map<String, String> MATROSKA = Map.ofEntries(
            Map.entry("V_VP8", "VP8"),
            Map.entry("V_VP9", "VP9"),
            Map.entry("V_AV1", "AV1"),
            Map.entry("V_MPEG4/ISO/AVC", "H.264"),
            Map.entry("V_MPEGH/ISO/HEVC", "HEVC"),
            Map.entry("A_OPUS", "Opus"),
            Map.entry("A_VORBIS", "Vorbis"),
            Map.entry("A_AAC", "AAC"));

    private Codecs() {}

    static String iso(String code) {
        return ISO.getOrDefault(code, code.strip());
    }

    static String matroska(String id) {
        return MATROSKA.getOrDefault(id, id);
    }
}
