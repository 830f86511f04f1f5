package org.folkmoot.checks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

public record BaselinePublished(String network, Actor actor, Instant at, List<Change> changes, Optional<String> reason)
        implements Recorded {

    /** A network has no id of its own; the same one always gets the same. */
    @Override
    public Subject subject() {
        var id = UUID.nameUUIDFromBytes(("baseline " + network).getBytes(StandardCharsets.UTF_8));
        return new Subject("baseline", id, network);
    }
}
