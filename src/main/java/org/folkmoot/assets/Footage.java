package org.folkmoot.assets;

import java.util.Locale;

/**
 * What a video really is, as its own tables say: never what its header, its name or the browser claim.
 *
 * @param mime {@code video/mp4}, {@code video/quicktime} or {@code video/webm}
 * @param width in pixels, as it is shown: turned where the file says so
 * @param height in pixels
 * @param millis how long its pictures run
 * @param codec of the pictures, such as {@code H.264}
 * @param sound codec of the sound; empty for a silent video
 * @param frames in a second; 0 where the file does not tell
 */
public record Footage(String mime, int width, int height, long millis, String codec, String sound, double frames) {

    /** Minutes and seconds. */
    public String length() {
        return millis / 60_000 + String.format(Locale.ROOT, ":%02d", millis / 1000 % 60);
    }

    public boolean silent() {
        return sound.isEmpty();
    }
}
