package org.folkmoot.networks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of what a network lists.
 *
 * @param next what to hand in the next time: for {@link ReadsPosts} the next page and null at the end; for {@link
 *     ReadsComments} the place to go on from at the next poll
 * @param more true when the caller should ask again at once
 */
public record Page<T>(List<T> items, @Nullable String next, boolean more) {

    public Page {
        items = List.copyOf(items);
    }
}
