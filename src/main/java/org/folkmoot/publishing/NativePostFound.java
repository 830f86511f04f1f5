package org.folkmoot.publishing;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;

/** Somebody made a post on the network itself. */
public record NativePostFound(
        NativePostId post,
        AccountId account,
        String remoteId,
        @Nullable URI permalink,
        Instant postedAt,
        Actor actor,
        Subject subject,
        Instant at)
        implements Recorded {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("remote", null, permalink == null ? remoteId : permalink));
    }
}
