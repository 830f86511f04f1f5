package org.folkmoot.publishing;

import java.net.URI;
import java.time.Instant;
import org.folkmoot.networks.Content;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A variant in a list or on the calendar.
 *
 * @param parts how many texts follow the first one
 * @param emergency it goes ahead of everything else
 */
public record VariantRow(
        VariantId id,
        PostId post,
        String title,
        AccountId account,
        VariantStatus status,
        @Nullable Instant dueAt,
        String text,
        @Nullable URI permalink,
        String savedBy,
        int parts,
        boolean poll,
        Content.Form form,
        boolean emergency) {

    public String label() {
        return title.isBlank() ? Post.start(text) : title;
    }
}
