package org.folkmoot.publishing;

import java.net.URI;
import java.time.Instant;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.foundation.Subject;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A post that somebody made on the network itself, as it stood when it was found there.
 *
 * @param madeWith the program that the network names, or the person; empty where it tells nothing
 * @param postedAt by the network's clock
 * @param changedAt when it was noticed that somebody changed its words there; null for never
 * @param goneAt when it was noticed that the network no longer lists it; null while it does
 */
public record NativePost(
        NativePostId id,
        AccountId account,
        ConnectionId connection,
        String remoteId,
        @Nullable URI permalink,
        String text,
        int images,
        String madeWith,
        Instant postedAt,
        Instant seenAt,
        @Nullable Instant changedAt,
        @Nullable Instant goneAt) {

    /** What people call it. */
    public String label() {
        return Post.start(text);
    }

    public Subject subject() {
        return new Subject("native-post", id.value(), label());
    }
}
