package org.folkmoot.feeds;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.folkmoot.foundation.Subject;
import org.jspecify.annotations.Nullable;

/**
 * An RSS or Atom feed that is read.
 *
 * @param stopped a message key that says why it is not read any more; null while it is
 * @param lookedAt when it last answered or did not; null before the first look
 * @param problem a message key that says what the last look met; null when all was well
 * @param waiting how many of its items nobody has decided on
 */
public record Feed(
        UUID id,
        String name,
        URI address,
        Instant addedAt,
        @Nullable String stopped,
        @Nullable Instant lookedAt,
        @Nullable String problem,
        int waiting) {

    Subject subject() {
        return new Subject("feed", id, name);
    }
}
