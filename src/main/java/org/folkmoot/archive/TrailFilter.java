package org.folkmoot.archive;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which entries of the trail are asked for. Null and empty mean "any"; {@code until} is exclusive. */
public record TrailFilter(
        @Nullable UUID subject,
        @Nullable String subjectKind,
        @Nullable UUID person,
        @Nullable Instant from,
        @Nullable Instant until,
        String text) {

    public static TrailFilter everything() {
        return new TrailFilter(null, null, null, null, null, "");
    }

    public static TrailFilter of(UUID subject) {
        return new TrailFilter(subject, null, null, null, null, "");
    }
}
