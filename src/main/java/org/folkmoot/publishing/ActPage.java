package org.folkmoot.publishing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Problem;
import org.jspecify.annotations.Nullable;

/** A small page that asks before one variant is moved or withdrawn. Public for its template only. */
public record ActPage(
        UUID variant,
        UUID post,
        String label,
        String account,
        VariantStatus status,
        @Nullable Instant dueAt,
        @Nullable Instant approvedFor,
        String day,
        String time,
        boolean twice,
        String reason,
        List<Problem> problems) {}
