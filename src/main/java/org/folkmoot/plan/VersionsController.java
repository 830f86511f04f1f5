package org.folkmoot.plan;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Slice;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Panels;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The plans before the one in force, each as it stood when the next one took its place. */
@Controller
class VersionsController {

    private static final int ROWS = 25;

    private final ActionPlan plan;
    private final PlanExport export;
    private final Panels panels;
    private final Dates dates;

    VersionsController(ActionPlan plan, PlanExport export, Panels panels, Dates dates) {
        this.plan = plan;
        this.export = export;
        this.panels = panels;
        this.dates = dates;
    }

    /** Public for its template only. */
    public record VersionsPage(Slice<Plan> plans) {}

    /** Public for its template only. */
    public record VersionPage(Board board, PointLines lines, List<Panels.Shown> history) {

        public PointLines.Line due(PointStanding point) {
            return lines.due(point);
        }

        /** Some evidence is not of that day. */
        public boolean todays() {
            return board.count(PointStanding::todays) > 0;
        }
    }

    @GetMapping("/plan/versions")
    ModelAndView versions(Actor actor, @RequestParam(required = false) @Nullable String after) {
        return Pages.show("plan/versions", new VersionsPage(plan.superseded(after, ROWS)));
    }

    @GetMapping("/plan/versions/{id}")
    ModelAndView version(Actor actor, @PathVariable UUID id) {
        var board = plan.board(new PlanId(id));
        if (board.plan().supersededAt() == null) {
            return Pages.redirect("/plan");
        }
        return Pages.show(
                "plan/version",
                new VersionPage(
                        board,
                        new PointLines(dates, board.on()),
                        panels.of("history", actor, ActionPlan.subject(board.plan()))));
    }

    @GetMapping(value = "/plan/versions/{id}.csv", produces = "text/csv")
    ResponseEntity<String> csv(Actor actor, @PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"plan-" + id + ".csv\"")
                .body(export.csv(plan.board(new PlanId(id))));
    }
}
