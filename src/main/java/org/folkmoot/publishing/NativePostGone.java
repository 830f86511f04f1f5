package org.folkmoot.publishing;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** The network no longer lists a native post. */
record NativePostGone(NativePostId post, String remoteId, Actor actor, Subject subject, Instant at)
        implements Recorded {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("remote", remoteId, null));
    }
}
