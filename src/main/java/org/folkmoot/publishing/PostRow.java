package org.folkmoot.publishing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a list of posts, as a reader sees it. Public for templates only. */
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
        String savedBy) {

    public String href() {
        return "/posts/" + post;
    }
}
