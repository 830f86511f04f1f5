package org.folkmoot.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Actor;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Tab;
import org.folkmoot.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The plan as everybody in the council may see it. */
@Controller
class PlanController {

    private final ActionPlan plan;
    private final PlanExport export;
    private final Rights rights;
    private final Dates dates;
    private final Words words;

    PlanController(ActionPlan plan, PlanExport export, Rights rights, Dates dates, Words words) {
        this.plan = plan;
        this.export = export;
        this.rights = rights;
        this.dates = dates;
        this.words = words;
    }

    @GetMapping("/plan")
    ModelAndView board(Actor actor, @RequestParam(required = false) @Nullable String view) {
        var mayEdit = rights.may(actor, Permission.EDIT_PLAN);
        return Pages.show(
                "plan/board",
                plan.board()
                        .map(board -> page(board, PlanView.of(view, board), actor, mayEdit))
                        .orElseGet(() -> new PlanPage(null, List.of(), List.of(), "", mayEdit, null)));
    }

    @GetMapping(value = "/plan.csv", produces = "text/csv")
    ResponseEntity<String> csv(Actor actor) {
        return file(
                "plan.csv", new MediaType("text", "csv", java.nio.charset.StandardCharsets.UTF_8), export.csv(board()));
    }

    @GetMapping(value = "/plan.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PlanApi.PlanBody> json(Actor actor) {
        return file("plan.json", MediaType.APPLICATION_JSON, PlanApi.PlanBody.of(board()));
    }

    private Board board() {
        return plan.board().orElseThrow(PlanApi::missing);
    }

    private PlanPage page(Board board, PlanView view, Actor actor, boolean mayEdit) {
        var viewer = actor.person().orElse(null);
        var tabs = Arrays.stream(PlanView.values())
                .map(one -> new Tab(
                        words.of("plan.view." + one.word(), Map.of("month", dates.month(board.on()))),
                        "/plan?view=" + one.word(),
                        one == view,
                        board.count(one.wanted(board.on(), viewer))))
                .toList();
        return new PlanPage(
                board,
                board.only(view.wanted(board.on(), viewer)),
                tabs,
                view.word(),
                mayEdit,
                new PointLines(dates, board.on()));
    }

    private static <T> ResponseEntity<T> file(String name, MediaType type, T body) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(body);
    }
}
