package org.folkmoot.publishing;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** Somebody changed the words of a native post on the network, or it can be seen there again. */
record NativePostChanged(
        NativePostId post, String before, String after, boolean wasGone, Actor actor, Subject subject, Instant at)
        implements Recorded {

    @Override
    public List<Change> changes() {
        return wasGone
                ? List.of(Change.digest("text", before, after), Change.of("gone", true, null))
                : List.of(Change.digest("text", before, after));
    }
}
