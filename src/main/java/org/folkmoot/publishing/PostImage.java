package org.folkmoot.publishing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.folkmoot.assets.AssetId;

/**
 * A picture, video or document on a post, with the words that go out with it here; the library's own words are only where
 * they start.
 *
 * @param sha256 of the file in the library
 * @param decorative somebody decided that it needs no description
 * @param captions of a video, as they were when the post was saved
 */
public record PostImage(AssetId asset, String sha256, String alt, boolean decorative, List<Captions> captions) {

    /**
     * @param vtt SHA-256 of the WebVTT file
     * @param srt SHA-256 of the same captions as SubRip
     */
    public record Captions(String language, String vtt, String srt) {

        static Captions of(org.folkmoot.assets.Captions library) {
            return new Captions(library.language(), library.vtt(), library.srt());
        }
    }

    public PostImage {
        captions = List.copyOf(captions);
    }

    PostImage(AssetId asset, String sha256, String alt, boolean decorative) {
        this(asset, sha256, alt, decorative, List.of());
    }

    boolean described() {
        return decorative || !alt.isBlank();
    }

    /** As {@link Posts} and {@link Revisions} keep them. */
    String kept() {
        return captions.stream()
                .map(one -> one.language() + ":" + one.vtt() + ":" + one.srt())
                .collect(Collectors.joining(","));
    }

    static List<Captions> captions(String kept) {
        return kept.isEmpty()
                ? List.of()
                : Arrays.stream(kept.split(","))
                        .map(one -> one.split(":"))
                        .map(parts -> new Captions(parts[0], parts[1], parts[2]))
                        .toList();
    }
}
