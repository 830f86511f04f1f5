package org.folkmoot.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Superseded plans for other programs. */
@RestController
@RequestMapping("/api/v1/plan/versions")
class VersionsApi {

    private static final int MOST = 100;

    private final ActionPlan plan;

    VersionsApi(ActionPlan plan) {
        this.plan = plan;
    }

    record VersionBody(
            UUID id,
            String title,
            LocalDate starts,
            LocalDate ends,
            Instant adoptedAt,
            String adoptedBy,
            @Nullable Instant supersededAt) {
        static VersionBody of(Plan plan) {
            return new VersionBody(
                    plan.id().value(),
                    plan.title(),
                    plan.starts(),
                    plan.ends(),
                    plan.adoptedAt(),
                    plan.adoptedBy(),
                    plan.supersededAt());
        }
    }

    @GetMapping
    Slice<VersionBody> versions(
            Actor actor,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        return plan.superseded(after, Math.clamp(limit, 1, MOST)).map(VersionBody::of);
    }

    /** As it stood at the end of its last day. */
    @GetMapping("/{id}")
    PlanApi.PlanBody version(Actor actor, @PathVariable UUID id) {
        return PlanApi.PlanBody.of(plan.board(new PlanId(id)));
    }
}
