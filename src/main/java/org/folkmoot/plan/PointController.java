package org.folkmoot.plan;

import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Option;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Panels;
import org.folkmoot.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One point: what it says, how it stands, and what has happened to it. */
@Controller
class PointController {

    private final ActionPlan plan;
    private final Rights rights;
    private final Panels panels;
    private final Dates dates;
    private final Words words;

    PointController(ActionPlan plan, Rights rights, Panels panels, Dates dates, Words words) {
        this.plan = plan;
        this.rights = rights;
        this.panels = panels;
        this.dates = dates;
        this.words = words;
    }

    /** Public for its template only. */
    public record PointPage(
            Board.BoardAction action,
            PointStanding standing,
            PointLines.Line due,
            List<Option> measures,
            List<Panels.Shown> history,
            boolean mayEdit,
            boolean mayState,
            PointChange form,
            String percent,
            String said,
            List<Problem> problems) {}

    @GetMapping("/plan/points/{id}")
    ModelAndView point(Actor actor, @PathVariable UUID id) {
        return Pages.show("plan/point", page(actor, id, null, "", "", List.of()));
    }

    @PostMapping("/plan/points/{id}")
    ModelAndView change(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam String text,
            @RequestParam String officer,
            @RequestParam(defaultValue = "") String timeframe,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String topic) {
        var change = new PointChange(text, officer, timeframe, due, topic);
        try {
            plan.change(actor, new PointId(id), change);
        } catch (Refused refused) {
            return again(refused, page(actor, id, change, "", "", refused.problems()));
        }
        return Pages.redirect("/plan/points/" + id, Notice.success("plan.point.changed"));
    }

    @PostMapping("/plan/points/{id}/statements")
    ModelAndView state(Actor actor, @PathVariable UUID id, @RequestParam String percent, @RequestParam String words) {
        try {
            var number = percent.strip().replace("%", "").strip();
            plan.state(actor, new PointId(id), number.matches("\\d{1,3}") ? Integer.parseInt(number) : -1, words);
        } catch (Refused refused) {
            return again(refused, page(actor, id, null, percent, words, refused.problems()));
        }
        return Pages.redirect("/plan/points/" + id, Notice.success("plan.point.stated"));
    }

    private static ModelAndView again(Refused refused, PointPage page) {
        if (refused.kind() != Refused.Kind.INVALID) {
            throw refused;
        }
        return Pages.again("plan/point", page);
    }

    private PointPage page(
            Actor actor, UUID id, @Nullable PointChange typed, String percent, String said, List<Problem> problems) {
        var board = plan.board().orElseThrow(PlanApi::missing);
        var standing = board.points().stream()
                .filter(one -> one.point().id().value().equals(id))
                .findFirst()
                .orElseThrow(PlanApi::missing);
        var point = standing.point();
        var day = point.due() == null ? "" : point.due().toString();
        var topic = point.topic() == null ? "" : point.topic();
        return new PointPage(
                board.actions().stream()
                        .filter(a -> a.number() == point.action())
                        .findFirst()
                        .orElseThrow(),
                standing,
                new PointLines(dates, board.on()).due(standing),
                measures(words, plan),
                panels.of("history", actor, ActionPlan.subject(point)),
                rights.may(actor, Permission.EDIT_PLAN),
                plan.mayState(actor, point) && point.topic() == null,
                typed == null ? new PointChange(point.text(), point.officer(), point.words(), day, topic) : typed,
                percent,
                said,
                problems);
    }

    static List<Option> measures(Words words, ActionPlan plan) {
        var options = new java.util.ArrayList<Option>();
        options.add(Option.of("", words.of("plan.measure.none")));
        plan.measures().forEach(topic -> options.add(Option.of(topic.key(), topic.title())));
        return options;
    }
}
