package org.folkmoot.networks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post of the connected account as the network shows it.
 *
 * @param parent what it answers, or null
 * @param images how many images it carries
 * @param madeWith the program that it was written with, where the network says so
 */
public record RemotePost(
        RemoteRef ref,
        Instant createdAt,
        String text,
        @Nullable RemoteRef parent,
        int images,
        @Nullable String madeWith) {

    public RemotePost(RemoteRef ref, Instant createdAt, String text, @Nullable RemoteRef parent, int images) {
        this(ref, createdAt, text, parent, images, null);
    }
}
