package org.folkmoot.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Problem;

/** Why a preview cannot become the plan yet; each problem names the cell of the form that it belongs to. */
final class ReadPlanProblems {

    private ReadPlanProblems() {}

    static List<Problem> of(ReadPlan plan, Topics topics) {
        var problems = new ArrayList<Problem>();
        if (plan.title().isBlank() || plan.title().length() > 200) {
            problems.add(Problem.of("title", "plan.problem.title"));
        }
        span(plan, problems);
        if (plan.pointCount() == 0) {
            problems.add(Problem.of("", "plan.import.no-points"));
        }
        var numbers = new HashSet<Integer>();
        for (var place = 0; place < plan.actions().size(); place++) {
            var action = plan.actions().get(place);
            var field = ReadingForm.action(place);
            if (action.title().isBlank()) {
                problems.add(Problem.of(field + "title", "plan.problem.action-title"));
            }
            if (action.number() < 1 || !numbers.add(action.number())) {
                problems.add(Problem.of(field + "number", "plan.problem.number"));
            }
            points(action, place, topics, problems);
        }
        return problems;
    }

    private static void span(ReadPlan plan, List<Problem> problems) {
        var starts = PointChange.day(plan.starts());
        var ends = PointChange.day(plan.ends());
        if (starts.isEmpty()) {
            problems.add(Problem.of("starts", "plan.problem.starts"));
        }
        if (ends.isEmpty()) {
            problems.add(Problem.of("ends", "plan.problem.ends"));
        }
        if (starts.isPresent() && ends.isPresent() && ends.get().isBefore(starts.get())) {
            problems.add(Problem.of("ends", "plan.problem.span"));
        }
    }

    private static void points(ReadPlan.ReadAction action, int place, Topics topics, List<Problem> problems) {
        var numbers = new HashSet<Integer>();
        for (var i = 0; i < action.points().size(); i++) {
            var point = action.points().get(i);
            var field = ReadingForm.point(place, i);
            var label = Map.<String, Object>of("point", action.number() + "." + point.number());
            if (point.text().isBlank()) {
                problems.add(Problem.of(field + "text", "plan.problem.point-text", label));
            }
            if (point.number() < 1 || !numbers.add(point.number())) {
                problems.add(Problem.of(field + "number", "plan.problem.number"));
            }
            if (!point.due().isBlank() && PointChange.day(point.due()).isEmpty()) {
                problems.add(Problem.of(field + "due", "plan.problem.point-due", label));
            }
            if (!point.topic().isEmpty() && !topics.has(point.topic())) {
                problems.add(Problem.of(field + "topic", "plan.problem.topic"));
            }
        }
    }
}
