package org.folkmoot.incidents;

import org.folkmoot.foundation.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/incident-plan-settings")
class IncidentPlansApi {

    private final IncidentPlans plans;

    IncidentPlansApi(IncidentPlans plans) {
        this.plans = plans;
    }

    /** @param months after which a plan has to be rehearsed again */
    record Rehearsal(int months) {}

    @GetMapping
    Rehearsal settings(Actor actor) {
        return new Rehearsal(plans.rehearsedEvery());
    }

    @PutMapping
    Rehearsal change(Actor actor, @RequestBody Rehearsal rehearsal) {
        plans.rehearseEvery(actor, rehearsal.months());
        return settings(actor);
    }
}
