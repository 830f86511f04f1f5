package org.folkmoot.feeds;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** What happens to feeds and their items. */
final class FeedEvents {

    private FeedEvents() {}

    /** From now on it is read. */
    public record FeedAdded(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}

    /** It is not read any more, or again. */
    public record FeedTurned(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}

    /** It had news. */
    public record FeedRead(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}

    /** Somebody made a post of an item, or left it. */
    public record ItemDecided(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}
}
