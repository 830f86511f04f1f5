package org.folkmoot.adoption;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stance that somebody takes; a pilot has an end. */
public record StanceDraft(
        Stance stance,
        @Nullable LocalDate until,
        String reason,
        @Nullable UUID assessment) {}
