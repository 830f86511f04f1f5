package org.folkmoot.publishing;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** What looked as if it had been made on the network itself is a delivery of ours, whose outcome was not known before. */
public record NativePostClaimed(NativePostId post, String remoteId, Actor actor, Subject subject, Instant at)
        implements Recorded {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("remote", remoteId, null));
    }
}
