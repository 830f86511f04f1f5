package org.folkmoot.networks;

import java.util.List;

/** The steps that make one order appear, in order; the last one publishes. */
public record PublishPlan(List<Step> steps) {

    public PublishPlan {
        steps = List.copyOf(steps);
    }
}
