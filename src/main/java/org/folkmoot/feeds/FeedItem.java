package org.folkmoot.feeds;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One piece of news.
 *
 * @param summary without markup, shortened
 * @param changedAt when its words were seen to have changed; null when they have not
 * @param post the post that was made of it
 */
public record FeedItem(
        UUID id,
        UUID feed,
        String feedName,
        String title,
        String link,
        String summary,
        Instant publishedAt,
        @Nullable Instant changedAt,
        State state,
        @Nullable UUID post) {

    public enum State {
        WAITING,
        USED,
        LEFT
    }
}
