package org.folkmoot.networks;

import java.net.URI;
import java.time.LocalDate;
import java.util.Set;

/**
 * What a network takes, with where it says so.
 *
 * @param unit how the text is counted
 * @param text the longest text in that unit
 * @param textBytes the longest text in UTF-8 bytes; 0 where the network does not count them
 * @param images how many images one post takes
 * @param imageBytes the largest image
 * @param imageMimes what kinds of image
 * @param alt the longest text alternative in characters
 * @param altArrives false where the network has no place for it: the text must carry it
 * @param textRequired false where images alone make a post
 * @param source where the network documents it
 * @param read when that was read
 */
public record Limits(
        Unit unit,
        int text,
        int textBytes,
        int images,
        long imageBytes,
        Set<String> imageMimes,
        int alt,
        boolean altArrives,
        boolean textRequired,
        URI source,
        LocalDate read) {

    public enum Unit {
        /** What a reader takes for one character. */
        GRAPHEMES,
        CODE_POINTS,
        UTF8_BYTES
    }
}
