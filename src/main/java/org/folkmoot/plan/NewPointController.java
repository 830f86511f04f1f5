package org.folkmoot.plan;

import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Option;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One more point for the plan in force, such as one that a committee has added. */
@Controller
class NewPointController {

    private final ActionPlan plan;
    private final Rights rights;
    private final Words words;

    NewPointController(ActionPlan plan, Rights rights, Words words) {
        this.plan = plan;
        this.rights = rights;
        this.words = words;
    }

    /** Public for its template only. */
    public record NewPointPage(
            Board.BoardAction action, List<Option> measures, PointChange form, List<Problem> problems) {}

    @GetMapping("/plan/points/new")
    ModelAndView form(Actor actor, @RequestParam(defaultValue = "0") int action) {
        rights.require(actor, Permission.EDIT_PLAN, Scope.everywhere());
        var form = new PointChange("", action(action).officer(), "", "", "");
        return Pages.show("plan/newPoint", page(action, form, List.of()));
    }

    @PostMapping("/plan/points")
    ModelAndView add(
            Actor actor,
            @RequestParam(defaultValue = "0") int action,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String officer,
            @RequestParam(defaultValue = "") String timeframe,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String topic) {
        var point = new PointChange(text, officer, timeframe, due, topic);
        try {
            var id = plan.add(actor, action, point);
            return Pages.redirect("/plan/points/" + id.value(), Notice.success("plan.point.added"));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again("plan/newPoint", page(action, point, refused.problems()));
        }
    }

    private NewPointPage page(int action, PointChange form, List<Problem> problems) {
        return new NewPointPage(action(action), PointController.measures(words, plan), form, problems);
    }

    private Board.BoardAction action(int number) {
        return plan.board().orElseThrow(PlanApi::missing).actions().stream()
                .filter(action -> action.number() == number)
                .findFirst()
                .orElseThrow(PlanApi::missing);
    }
}
