package org.folkmoot.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was decided at the end of a probation or a pilot.
 *
 * @param reached the figure of each measure, in the order of the request
 * @param measured what Folkmoot had measured by then, a sentence for each figure
 * @param until to when it was extended
 */
public record ProbationReview(
        ProbationOutcome outcome,
        String reason,
        List<String> reached,
        List<String> measured,
        @Nullable LocalDate until,
        String name,
        Instant at) {}
