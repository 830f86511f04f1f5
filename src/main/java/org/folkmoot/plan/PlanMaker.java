package org.folkmoot.plan;

import java.time.Instant;
import java.time.LocalDate;
import org.folkmoot.foundation.Ids;

/** From the preview, which has no problems left, to the plan. */
record PlanMaker(Ids ids) {

    Plan plan(ReadPlan read, Instant now, String by) {
        var actions = read.actions().stream()
                .map(action -> new Plan.PlanAction(
                        action.number(),
                        action.title().strip(),
                        action.officer().strip(),
                        action.points().stream()
                                .map(point -> point(action, point))
                                .toList()))
                .toList();
        return new Plan(
                new PlanId(ids.next()),
                read.title().strip(),
                LocalDate.parse(read.starts().strip()),
                LocalDate.parse(read.ends().strip()),
                now,
                by,
                null,
                actions);
    }

    private Plan.PlanPoint point(ReadPlan.ReadAction action, ReadPlan.ReadPoint point) {
        return new Plan.PlanPoint(
                new PointId(ids.next()),
                action.number(),
                point.number(),
                point.text().strip(),
                action.officer().strip(),
                point.words().strip(),
                PointChange.day(point.due()).orElse(null),
                point.topic().isEmpty() ? null : point.topic());
    }
}
