package org.folkmoot.register;

import java.time.Instant;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** What happens to saved views, for the trail. */
final class ViewEvents {

    private ViewEvents() {}

    record ViewSaved(Actor actor, Subject subject, Instant at) implements Recorded {}

    record ViewRemoved(Actor actor, Subject subject, Instant at) implements Recorded {}
}
