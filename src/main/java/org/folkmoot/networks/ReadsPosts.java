package org.folkmoot.networks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Lists the account's own posts, newest first. */
public interface ReadsPosts extends Capability {

    /** @param since older posts are left out */
    Answer<Page<RemotePost>> posts(Session session, @Nullable String cursor, Instant since);
}
