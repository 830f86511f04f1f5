package org.folkmoot.assets;

import java.time.Instant;
import java.util.List;

/**
 * A video's captions in one language, kept as both kinds of file.
 *
 * @param language BCP 47, such as {@code cy}
 * @param vtt SHA-256 of the WebVTT file
 * @param srt SHA-256 of the SubRip file
 * @param cues how many
 */
public record Captions(String language, String vtt, String srt, int cues, String addedBy, Instant addedAt) {

    /** Those with a name under {@code assets.language.}; a program may give any other. */
    public static final List<String> LANGUAGES = Languages.KNOWN;

    public static final String VTT = "text/vtt";
    public static final String SRT = "application/x-subrip";

    /** The rendition that a browser shows beside the video. */
    public String file() {
        return file(vtt);
    }

    /** The same for captions that were kept elsewhere by their digest. */
    public static String file(String vtt) {
        return fileOf(vtt, "vtt");
    }

    /** True where {@code assets.language.<language>} is a name for it. */
    public boolean named() {
        return named(language);
    }

    public static boolean named(String language) {
        return Languages.KNOWN.contains(language);
    }

    static String fileOf(String sha256, String ending) {
        return "captions-" + sha256.substring(0, 16) + "." + ending;
    }
}
