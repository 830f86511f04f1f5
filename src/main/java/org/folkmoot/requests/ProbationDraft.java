package org.folkmoot.requests;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants a probation to end.
 *
 * @param reached the figure of each measure that the request named, in its order; empty where nobody knows it
 */
public record ProbationDraft(
        ProbationOutcome outcome,
        String reason,
        List<String> reached,
        @Nullable LocalDate until) {}
