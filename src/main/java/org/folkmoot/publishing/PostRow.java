package org.folkmoot.publishing;

import java.time.Instant;
import java.util.UUID;
import org.folkmoot.networks.Content;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of posts, as a reader sees it. Public for templates only.
 *
 * @param parts how many texts follow the first one
 * @param emergency it goes ahead of everything else
 * @param outside made on the network itself: {@code post} is its own id then, and there is no variant
 */
public record PostRow(
        UUID variant,
        UUID post,
        String label,
        UUID accountId,
        String account,
        String network,
        String networkName,
        VariantStatus status,
        @Nullable Instant dueAt,
        String time,
        String savedBy,
        boolean outside,
        int parts,
        boolean poll,
        Content.Form form,
        boolean emergency) {

    public String href() {
        return (outside ? "/native-posts/" : "/posts/") + post;
    }
}
