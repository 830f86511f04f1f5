package org.folkmoot.feeds;

import java.util.List;
import org.folkmoot.foundation.Problem;
import org.jspecify.annotations.Nullable;

/** Public for its template only. */
public record FeedsPage(
        List<Feed> feeds,
        List<FeedItem> items,
        @Nullable String next,
        FeedItem.State state,
        boolean mayKeep,
        String name,
        String address,
        List<Problem> problems) {}
