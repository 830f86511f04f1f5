package org.folkmoot.assets;

import java.util.Set;

/**
 * What a network takes.
 *
 * @param maxBytes the largest file
 * @param maxSide the longest side in pixels
 * @param mimes accepted types; with {@code image/jpeg} among them any picture can be made to fit
 */
public record Fit(long maxBytes, int maxSide, Set<String> mimes) {

    boolean takes(Rendition rendition) {
        return rendition.bytes() <= maxBytes
                && Math.max(rendition.width(), rendition.height()) <= maxSide
                && mimes.contains(rendition.mime());
    }

    /** Names the rendition, so that the same wish is answered from the store. */
    String name() {
        var types = mimes.stream()
                .map(mime -> mime.substring(mime.indexOf('/') + 1))
                .sorted()
                .toList();
        return "fit-" + maxBytes + "-" + maxSide + "-" + String.join("-", types);
    }
}
