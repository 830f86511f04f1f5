package org.folkmoot.assets;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** A picture came into the library. */
public record AssetAdded(Actor actor, Subject subject, Instant at, String sha256, String alt, boolean decorative)
        implements Recorded {

    @Override
    public List<Change> changes() {
        return List.of(
                Change.of("sha256", null, sha256),
                Change.digest("alt", null, alt),
                Change.of("decorative", null, decorative));
    }
}
