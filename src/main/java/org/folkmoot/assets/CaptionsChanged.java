package org.folkmoot.assets;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A video got captions, other ones, or lost them; what was saved with the earlier ones keeps them.
 *
 * @param before SHA-256 of the WebVTT file; null for none
 */
public record CaptionsChanged(
        Actor actor,
        Subject subject,
        Instant at,
        String language,
        @Nullable String before,
        @Nullable String after) implements Recorded {

    @Override
    public List<Change> changes() {
        return List.of(Change.of("captions " + language, before, after));
    }
}
