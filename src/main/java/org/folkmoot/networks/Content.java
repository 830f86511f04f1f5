package org.folkmoot.networks;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to appear, frozen: a delivery keeps it as JSON and never changes it.
 *
 * @param text exactly as it is to be read; line breaks are {@code \n}
 * @param link the address whose card the post shows, where the network makes one
 * @param language BCP 47, such as {@code en-GB} or {@code cy}
 */
public record Content(
        String text, List<Media> media, @Nullable URI link, String language) {

    public Content {
        media = List.copyOf(media);
    }

    public static Content text(String text) {
        return new Content(text, List.of(), null, "en-GB");
    }
}
