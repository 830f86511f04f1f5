package org.folkmoot.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request as the API shows it. */
record RequestView(
        UUID id,
        String reference,
        RequestStatus status,
        UUID requester,
        @Nullable UUID reviewer,
        @Nullable Instant submittedAt,
        @Nullable Instant dueAt,
        @Nullable UUID account,
        Map<Question, String> answers,
        List<StepView> steps,
        List<DecisionView> decisions) {

    record StepView(
            RequestStatus kind,
            Instant openedAt,
            @Nullable Instant dueAt,
            @Nullable Instant closedAt,
            @Nullable String outcome,
            String note) {}

    record DecisionView(
            DecisionOutcome outcome,
            String reason,
            @Nullable UUID existing,
            @Nullable LocalDate until,
            String by,
            Instant at) {}

    static RequestView of(Request request, List<Step> steps, List<Decision> decisions) {
        return new RequestView(
                request.id().value(),
                request.reference(),
                request.status(),
                request.requester().value(),
                request.reviewer() == null ? null : request.reviewer().value(),
                request.submittedAt(),
                request.dueAt(),
                request.account() == null ? null : request.account().value(),
                request.answers().given(),
                steps.stream()
                        .map(step -> new StepView(
                                step.kind(),
                                step.openedAt(),
                                step.dueAt(),
                                step.closedAt(),
                                step.outcome() == null ? null : step.outcome().name(),
                                step.note()))
                        .toList(),
                decisions.stream()
                        .map(decision -> new DecisionView(
                                decision.outcome(),
                                decision.reason(),
                                decision.existing() == null
                                        ? null
                                        : decision.existing().value(),
                                decision.until(),
                                decision.name(),
                                decision.at()))
                        .toList());
    }
}
