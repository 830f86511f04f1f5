package org.folkmoot.checks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

public record CheckSettingsChanged(Actor actor, Instant at, List<Change> changes) implements Recorded {

    @Override
    public Subject subject() {
        return new Subject("checks", new UUID(0, 1), "Checks");
    }
}
